"use client";

import { memo } from "react";
import type { ChatMessage } from "@/lib/chats/types";
import { type ShownStatus, textOf } from "@/lib/client/message-status";
import { cn } from "../ui/cn";
import { MessageActions } from "./message-actions";
import { MessageNote } from "./message-note";
import { MessagePart } from "./message-part";
import { PendingReply } from "./pending-reply";

type Props = {
  message: ChatMessage;
  status: ShownStatus;
  isLast: boolean;
  isUnsent: boolean;
  onRetry(): void;
  onContinue(): void;
  onReconnect(): void;
};

/** Only the row that changes renders: the AI SDK keeps the other messages' objects, and all else here is stable. */
export const MessageRow = memo(function MessageRow({ message, status, ...props }: Props) {
  const isUser = message.role === "user";
  return (
    <article
      aria-label={isUser ? "Your message" : "Reply"}
      className={cn("group/message", isUser ? "mt-8 mb-6 first:mt-2" : "my-6")}
      data-role={message.role}
      data-status={status}
      data-testid="message"
    >
      {isUser ? (
        <UserText isUnsent={props.isUnsent} text={textOf(message)} />
      ) : (
        <Reply message={message} status={status} {...props} />
      )}
    </article>
  );
});

function UserText({ text, isUnsent }: { text: string; isUnsent: boolean }) {
  return (
    <div className="flex justify-end">
      <p
        className={cn(
          "max-w-[88%] whitespace-pre-wrap rounded-2xl rounded-br-md bg-wash px-4 py-2.5 text-wash-foreground leading-relaxed [overflow-wrap:anywhere] sm:max-w-[80%]",
          isUnsent && "border border-border-strong border-dashed bg-transparent text-foreground",
        )}
        data-testid="message-text"
        dir="auto"
      >
        {text}
      </p>
    </div>
  );
}

/** The others have their Retry where they say what went wrong. */
const RETRY_BESIDE_COPY = new Set<ShownStatus>(["done", "stopped"]);

function Reply({ message, status, isLast, onRetry, ...props }: Omit<Props, "isUnsent">) {
  const isStreaming = status === "streaming";
  const hasContent = message.parts.some((part) => part.type !== "step-start");
  return (
    <>
      <div data-testid="message-text">
        {message.parts.map((part, index) => (
          <MessagePart
            isStreaming={isStreaming && index === message.parts.length - 1}
            // biome-ignore lint/suspicious/noArrayIndexKey: parts are only ever appended
            key={index}
            part={part}
          />
        ))}
      </div>
      {isStreaming && !hasContent && <PendingReply label="Being written on the server" />}
      <MessageNote
        metadata={message.metadata}
        onContinue={isLast && hasContent ? props.onContinue : undefined}
        onReconnect={props.onReconnect}
        onRetry={isLast ? onRetry : undefined}
        status={status}
      />
      {!isStreaming && hasContent && (
        <MessageActions
          isLast={isLast}
          message={message}
          onRetry={isLast && RETRY_BESIDE_COPY.has(status) ? onRetry : undefined}
        />
      )}
    </>
  );
}
