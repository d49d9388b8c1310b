"use client";

import { type CSSProperties, memo, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatMessage } from "@/lib/chats/types";
import { messageElementId } from "@/lib/client/message-address";
import type { ShownStatus } from "@/lib/client/message-status";
import { guessHeight, SKIPPED } from "@/lib/client/row-weight";
import type { Outgoing, Retry } from "@/lib/client/use-turn";
import type { Vote } from "@/lib/client/use-vote";
import { cn } from "../ui/cn";
import { PlainReply, Reply } from "./reply";
import { useNear } from "./use-near";
import { PlainQuestion, UserMessage } from "./user-message";

/** What can be done with a message. */
export type RowActions = {
  onRetry(retry?: Retry): void;
  onContinue(): void;
  onReconnect(): void;
  onEdit(messageId: string, message: Outgoing): void;
  /** Shows the branch through another message in its place. */
  onSwitch(from: string, to: string): void;
  onVote(messageId: string, vote: Vote, before: number | undefined): void;
  /** Why nothing of this can be done now, said to the person. @returns whether it can */
  mayChange(): boolean;
};

export type RowProps = RowActions & {
  message: ChatMessage;
  status: ShownStatus;
  /** All messages in its place, oldest first, when there are several. */
  siblings: string[] | undefined;
  isLast: boolean;
  isUnsent: boolean;
  /** Begins in full; others are plain text until they come near. */
  isNearFirst: boolean;
  /** Its page has come near, and so may the row. */
  isWatched: boolean;
  /** By itself, and not with its page. */
  isSkipped: boolean;
};

/** The browser lays out a row when it comes near; until then it counts with this height. */
function useSize(message: ChatMessage, isSkipped: boolean): CSSProperties | undefined {
  return useMemo(
    () => (isSkipped ? { containIntrinsicSize: `auto ${guessHeight(message)}px` } : undefined),
    [message, isSkipped],
  );
}

/** Only the row that changes renders: the AI SDK keeps the other messages' objects, and all else here is stable. */
export const MessageRow = memo(function MessageRow(allProps: RowProps) {
  const { isNearFirst, isWatched, isSkipped, ...props } = allProps;
  const { message, status, isLast, isUnsent } = props;
  const { ref, isNear } = useNear<HTMLElement>(isNearFirst, isWatched);
  const size = useSize(message, isSkipped);
  const isUser = message.role === "user";
  const t = useTranslations("chat");
  return (
    <article
      aria-label={isUser ? t("yourMessage") : t("reply")}
      className={cn(
        // Room for what stands out: a skipped row clips at its edges.
        "group/message -mx-3 scroll-mt-4 px-3",
        // Above alone: below, margins of two pages would add up.
        isUser ? "mt-8 group-first/page:first:mt-2" : "mt-6",
        isLast && (isUser ? "mb-2" : "mb-6"),
        isSkipped && SKIPPED,
      )}
      data-role={message.role}
      data-status={status}
      data-testid="message"
      id={messageElementId(message.id)}
      ref={ref}
      style={size}
    >
      {isNear && (isUser ? <UserMessage {...props} isUnsent={isUnsent} /> : <Reply {...props} />)}
      {!isNear && (isUser ? <PlainQuestion message={message} /> : <PlainReply message={message} />)}
    </article>
  );
});
