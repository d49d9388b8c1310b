"use client";

import { type CSSProperties, memo, useMemo } from "react";
import type { ChatMessage } from "@/lib/chats/types";
import type { ShownStatus } from "@/lib/client/message-status";
import { guessHeight } from "@/lib/client/row-weight";
import { cn } from "../ui/cn";
import { PlainReply, Reply } from "./reply";
import { useNear } from "./use-near";
import { UserMessage } from "./user-message";

/** What can be done with a reply. */
export type RowActions = { onRetry(): void; onContinue(): void; onReconnect(): void };

export type RowProps = RowActions & {
  message: ChatMessage;
  status: ShownStatus;
  isLast: boolean;
  isUnsent: boolean;
  /** Begins in full; others are plain text until they come near. */
  isNearFirst: boolean;
};

/** The browser lays out a row when it comes near; until then it counts with this height. */
function useSize(message: ChatMessage, isSkipped: boolean): CSSProperties | undefined {
  return useMemo(
    () => (isSkipped ? { containIntrinsicSize: `auto ${guessHeight(message)}px` } : undefined),
    [message, isSkipped],
  );
}

/** Only the row that changes renders: the AI SDK keeps the other messages' objects, and all else here is stable. */
export const MessageRow = memo(function MessageRow({ isNearFirst, ...props }: RowProps) {
  const { message, status, isLast, isUnsent } = props;
  const { ref, isNear } = useNear<HTMLElement>(isNearFirst);
  const size = useSize(message, !isLast);
  const isUser = message.role === "user";
  return (
    <article
      aria-label={isUser ? "Your message" : "Reply"}
      className={cn(
        // Room for what stands out: a skipped row clips at its edges.
        "group/message -mx-3 scroll-mt-4 px-3",
        isUser ? "mt-8 mb-6 first:mt-2" : "my-6",
        !isLast && "[content-visibility:auto] print:[content-visibility:visible]",
      )}
      data-role={message.role}
      data-status={status}
      data-testid="message"
      id={`message-${message.id}`}
      ref={ref}
      style={size}
    >
      {isUser && <UserMessage isUnsent={isUnsent} message={message} />}
      {!isUser && (isNear ? <Reply {...props} /> : <PlainReply message={message} />)}
    </article>
  );
});
