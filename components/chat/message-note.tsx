import { CircleStop, Play, Unplug } from "lucide-react";
import type { MessageMetadata } from "@/lib/chats/types";
import type { ShownStatus } from "@/lib/client/message-status";
import { Button } from "../ui/button";
import { FailureCard } from "./failure-card";

type Props = {
  status: ShownStatus;
  metadata: MessageMetadata | undefined;
  onRetry: (() => void) | undefined;
  /** Goes on from where the text stops; absent where there is none, or more came after it. */
  onContinue: (() => void) | undefined;
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
export function MessageNote({ status, metadata, onRetry, onContinue, onReconnect }: Props) {
  switch (status) {
    case "stopped":
      return (
        <div className="mt-3 flex items-center gap-2 text-muted-foreground text-sm">
          <CircleStop aria-hidden="true" className="size-4" />
          <span className="mr-2">Stopped</span>
          {onContinue && (
            <Button look="outline" onClick={onContinue}>
              <Play aria-hidden="true" className="size-4!" /> Continue
            </Button>
          )}
        </div>
      );
    case "interrupted":
      return (
        <FailureCard
          className="mt-4"
          failure={metadata?.error ?? INTERRUPTED}
          look="notice"
          onContinue={onContinue}
          onRetry={onRetry}
          title="Interrupted"
        />
      );
    case "error":
      return (
        <FailureCard
          className="mt-4"
          failure={metadata?.error ?? FAILED}
          onContinue={onContinue}
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
