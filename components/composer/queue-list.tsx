"use client";

import { ArrowUp, Paperclip, Pencil, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { QueuedMessage } from "@/lib/client/queue";
import type { MessageQueue } from "@/lib/client/use-queue";
import { ChipButton } from "./chip-button";

type Props = {
  queue: MessageQueue;
  isReplying: boolean;
  onEdit(message: QueuedMessage): void;
  onRemove(message: QueuedMessage): void;
};

/** What is sent when the reply has ended, in order. */
export default function QueueList({ queue, isReplying, onEdit, onRemove }: Props): ReactNode {
  const t = useTranslations("composer");
  const heading = queue.isPaused ? "queue.paused" : "queue.waiting";
  return (
    <section aria-label={t("queue.title")} className="mx-2 mb-2 rounded-xl border bg-card">
      <p aria-live="polite" className="px-3 pt-2 text-muted-foreground text-xs">
        {t(heading, { count: queue.items.length })}
      </p>
      <ol className="scroll-thin max-h-[26dvh] overflow-y-auto py-1">
        {queue.items.map((message, index) => (
          <QueueItem
            isReplying={isReplying}
            key={message.messageId}
            message={message}
            number={index + 1}
            onEdit={() => onEdit(message)}
            onRemove={() => onRemove(message)}
            onSendNow={() => queue.sendNow(message.messageId)}
          />
        ))}
      </ol>
    </section>
  );
}

type ItemProps = {
  message: QueuedMessage;
  /** Its place in the queue, from 1. */
  number: number;
  isReplying: boolean;
  onEdit(): void;
  onRemove(): void;
  onSendNow(): void;
};

function QueueItem({ message, number, isReplying, onEdit, onRemove, onSendNow }: ItemProps) {
  const t = useTranslations("composer");
  const { text, attachments, isUrgent } = message;
  return (
    <li className="flex items-center gap-1 py-0.5 pr-1 pl-3" data-testid="queued">
      <p className="line-clamp-2 min-w-0 flex-1 text-sm [overflow-wrap:anywhere]" dir="auto">
        {text}
      </p>
      {attachments.length > 0 && (
        <span className="flex shrink-0 items-center gap-1 text-muted-foreground text-xs">
          <Paperclip aria-hidden="true" className="size-3.5" />
          {attachments.length}
          <span className="sr-only">{t("queue.attached")}</span>
        </span>
      )}
      <ChipButton
        disabled={isUrgent}
        label={t(isReplying ? "queue.stopAndSend" : "queue.sendNow", { number })}
        onClick={onSendNow}
      >
        <ArrowUp aria-hidden="true" />
      </ChipButton>
      <ChipButton label={t("queue.edit", { number })} onClick={onEdit}>
        <Pencil aria-hidden="true" />
      </ChipButton>
      <ChipButton label={t("queue.remove", { number })} onClick={onRemove}>
        <X aria-hidden="true" />
      </ChipButton>
    </li>
  );
}
