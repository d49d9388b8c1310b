import { CircleStop, Play, Unplug } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { MessageMetadata } from "@/lib/chats/types";
import type { ShownStatus } from "@/lib/client/message-status";
import { ownError } from "@/lib/client/resuming-transport/public-error";
import { Button } from "../ui/button";
import FailureCard from "./failure-card";

type Props = {
  status: ShownStatus;
  metadata: MessageMetadata | undefined;
  onRetry: (() => void) | undefined;
  /** Goes on from where the text stops; absent where there is none, or more came after it. */
  onContinue: (() => void) | undefined;
  onReconnect(): void;
};

/** Where the server wrote down no more than that it went wrong; the page finds the words. */
const INTERRUPTED = ownError("reply_interrupted", "page.replyInterrupted");
const FAILED = ownError("internal", "page.replyFailed");

/** How a reply ended, when it did not simply finish. */
export default function MessageNote({ status, metadata, onRetry, onContinue, onReconnect }: Props) {
  const t = useTranslations("chat");
  const error = metadata?.error;
  switch (status) {
    case "stopped":
      return (
        <div className="mt-3 flex items-center gap-2 text-muted-foreground text-sm">
          <CircleStop aria-hidden="true" className="size-4" />
          <span className="mr-2">{t("stopped")}</span>
          {onContinue && (
            <Button look="outline" onClick={onContinue}>
              <Play aria-hidden="true" className="size-4!" /> {t("continue")}
            </Button>
          )}
        </div>
      );
    case "interrupted":
      return (
        <FailureCard
          className="mt-4"
          failure={error ?? INTERRUPTED}
          look="notice"
          onContinue={onContinue}
          onRetry={onRetry}
          title={t("interrupted.title")}
        />
      );
    case "error":
      return (
        <FailureCard
          className="mt-4"
          failure={error ?? FAILED}
          onContinue={onContinue}
          onRetry={onRetry}
          title={t("failed.title")}
        />
      );
    case "detached":
      return (
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted-foreground text-sm">
          <span className="flex items-center gap-2">
            <Unplug aria-hidden="true" className="size-4" /> {t("detached")}
          </span>
          <Button look="outline" onClick={onReconnect}>
            {t("reconnect")}
          </Button>
        </div>
      );
    default:
      return null;
  }
}
