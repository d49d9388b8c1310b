"use client";

import { memo } from "react";
import type { ChatMessage } from "@/lib/chats/types";
import { type ShownStatus, textOf } from "@/lib/client/message-status";
import { Markdown } from "../chat/markdown";
import { PendingReply } from "../chat/pending-reply";
import { SharedCard } from "./shared-card";

type Props = { message: ChatMessage; status: ShownStatus };

const ENDINGS: Partial<Record<ShownStatus, string>> = {
  stopped: "This reply was stopped.",
  error: "This reply ended before it was whole.",
  interrupted: "This reply ended before it was whole.",
};

type Card = { kind: "document" | "image"; title: string };

function cardsOf({ parts }: ChatMessage): Card[] {
  return parts.flatMap((part): Card[] => {
    if (part.type === "file") return [{ kind: "image", title: part.filename ?? "Image" }];
    return part.type === "data-artifact" ? [{ kind: "document", title: part.data.title }] : [];
  });
}

function Cards({ message }: { message: ChatMessage }) {
  return cardsOf(message).map((card, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is shared has no ids
    <SharedCard key={index} {...card} />
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
  const isStreaming = status === "streaming";
  const text = textOf(message);
  return (
    <>
      {text && <Markdown isStreaming={isStreaming} text={text} />}
      <Cards message={message} />
      {isStreaming && !text && <PendingReply label="Being written" />}
      {ENDINGS[status] && <p className="mt-3 text-muted-foreground text-sm">{ENDINGS[status]}</p>}
    </>
  );
}

export const SharedMessage = memo(function SharedMessage({ message, status }: Props) {
  const isUser = message.role === "user";
  return (
    <article
      aria-label={isUser ? "Question" : "Reply"}
      className={isUser ? "mt-8 mb-6 first:mt-2" : "my-6"}
      data-role={message.role}
      data-status={status}
      data-testid="message"
    >
      {isUser ? <Question message={message} /> : <Reply message={message} status={status} />}
    </article>
  );
});
