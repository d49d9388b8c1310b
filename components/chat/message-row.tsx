"use client";

import { memo } from "react";
import type { ChatMessage } from "@/lib/chats/types";
import type { ShownStatus } from "@/lib/client/message-status";
import { cn } from "../ui/cn";
import { MessageActions } from "./message-actions";
import { MessageNote } from "./message-note";
import { MessagePart } from "./message-part";
import { PendingReply } from "./pending-reply";
import { UserMessage } from "./user-message";

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
        <UserMessage isUnsent={props.isUnsent} message={message} />
      ) : (
        <Reply message={message} status={status} {...props} />
      )}
    </article>
  );
});

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
