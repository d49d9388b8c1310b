"use client";

import { memo } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatMessage } from "@/lib/chats/types";
import { type ShownStatus, textOf } from "@/lib/client/message-status";
import { Markdown } from "../chat/markdown";
import { PendingReply } from "../chat/pending-reply";
import { SharedCard } from "./shared-card";

type Props = { message: ChatMessage; status: ShownStatus };

const ENDINGS: Partial<Record<ShownStatus, "stopped" | "notWhole">> = {
  stopped: "stopped",
  error: "notWhole",
  interrupted: "notWhole",
};

type Card = { kind: "document" | "image"; title: string | undefined };

function cardsOf({ parts }: ChatMessage): Card[] {
  return parts.flatMap((part): Card[] => {
    if (part.type === "file") return [{ kind: "image", title: part.filename }];
    return part.type === "data-artifact" ? [{ kind: "document", title: part.data.title }] : [];
  });
}

function Cards({ message }: { message: ChatMessage }) {
  const t = useTranslations("share");
  return cardsOf(message).map(({ kind, title }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is shared has no ids
    <SharedCard key={index} kind={kind} title={title ?? t("image")} />
  ));
}

function Question({ message }: { message: ChatMessage }) {
  const text = textOf(message);
  return (
    <div className="flex flex-col items-end">
      <Cards message={message} />
      {text && (
        <p
          className="max-w-[88%] whitespace-pre-wrap rounded-2xl rounded-br-md bg-wash px-4 py-2.5 text-wash-foreground leading-relaxed [overflow-wrap:anywhere] sm:max-w-[80%]"
          dir="auto"
        >
          {text}
        </p>
      )}
    </div>
  );
}

function Reply({ message, status }: Props) {
  const t = useTranslations("share");
  const ending = ENDINGS[status];
  const isStreaming = status === "streaming";
  const text = textOf(message);
  return (
    <>
      {text && <Markdown isStreaming={isStreaming} text={text} />}
      <Cards message={message} />
      {isStreaming && !text && <PendingReply label={t("beingWritten")} />}
      {ending && <p className="mt-3 text-muted-foreground text-sm">{t(ending)}</p>}
    </>
  );
}

export const SharedMessage = memo(function SharedMessage({ message, status }: Props) {
  const t = useTranslations("share");
  const isUser = message.role === "user";
  return (
    <article
      aria-label={t(isUser ? "question" : "reply")}
      className={isUser ? "mt-8 mb-6 first:mt-2" : "my-6"}
      data-role={message.role}
      data-status={status}
      data-testid="message"
    >
      {isUser ? <Question message={message} /> : <Reply message={message} status={status} />}
    </article>
  );
});
