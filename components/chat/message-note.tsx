import { CircleStop, Unplug } from "lucide-react";
import type { MessageMetadata } from "@/lib/chats/types";
import type { ShownStatus } from "@/lib/client/message-status";
import { Button } from "../ui/button";
import { FailureCard } from "./failure-card";

type Props = {
  status: ShownStatus;
  metadata: MessageMetadata | undefined;
  onRetry: (() => void) | undefined;
  onReconnect(): void;
};

const INTERRUPTED = {
  code: "reply_interrupted",
  message: "The server that was writing this reply went away. What it had written is kept.",
} as const;

const FAILED = {
  code: "internal",
  message: "Something went wrong while this reply was being written. What there is, is kept.",
} as const;

/** How a reply ended, when it did not simply finish. */
export function MessageNote({ status, metadata, onRetry, onReconnect }: Props) {
  switch (status) {
    case "stopped":
      return (
        <p className="mt-3 flex items-center gap-2 text-muted-foreground text-sm">
          <CircleStop aria-hidden="true" className="size-4" /> Stopped
        </p>
      );
    case "interrupted":
      return (
        <FailureCard
          className="mt-4"
          failure={metadata?.error ?? INTERRUPTED}
          look="notice"
          onRetry={onRetry}
          title="Interrupted"
        />
      );
    case "error":
      return (
        <FailureCard
          className="mt-4"
          failure={metadata?.error ?? FAILED}
          onRetry={onRetry}
          title="The reply failed"
        />
      );
    case "detached":
      return (
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted-foreground text-sm">
          <span className="flex items-center gap-2">
            <Unplug aria-hidden="true" className="size-4" /> Not connected to this reply. It may
            still be being written.
          </span>
          <Button look="outline" onClick={onReconnect}>
            Reconnect
          </Button>
        </div>
      );
    default:
      return null;
  }
}
