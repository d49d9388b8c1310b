import { useTranslations } from "use-intl/react";
import { Button } from "../ui/button";
import { later } from "../ui/later";
import type { FailureCardProps } from "./failure-card";

/** The way on is there without the network too. */
function PlainFailure({ title, onRetry }: FailureCardProps) {
  const t = useTranslations("common");
  return (
    <div className="mt-3 flex items-center gap-2 text-sm" data-testid="failure">
      <p>{title}</p>
      {onRetry && (
        <Button look="outline" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}

/** What went wrong in a chat, and what can be done about it: for most replies, nothing did. */
const card = later(() => import("./failure-card").then((file) => file.FailureCard), PlainFailure);
const note = later(
  () => import("./message-note").then((file) => file.MessageNote),
  () => null,
);

const announcer = later(
  () => import("./reply-announcer").then((file) => file.ReplyAnnouncer),
  () => null,
);

export const FailureCard = card.Later;
export const MessageNote = note.Later;
export const ReplyAnnouncer = announcer.Later;

/** Before somebody sends something, and loses the network. */
export function preloadNotes(): void {
  card.preload();
  note.preload();
  announcer.preload();
}
