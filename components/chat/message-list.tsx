"use client";

import { ArrowDown } from "lucide-react";
import { type RefObject, useCallback, useEffect } from "react";
import { useStickToBottom } from "use-stick-to-bottom";
import { shownStatus } from "@/lib/client/message-status";
import type { ChatSession } from "@/lib/client/use-chat-session";
import { IconButton } from "../ui/button";
import { FailureCard } from "./failure-card";
import { MessageRow } from "./message-row";
import { MessageSkeleton } from "./message-skeleton";
import { PendingReply } from "./pending-reply";

type Props = { session: ChatSession; onEdit: RefObject<() => void> };

export function MessageList({ session, onEdit }: Props) {
  const { messages, status, isReplying, failure, retry, reconnect, goOn } = session;
  const { scrollRef, contentRef, isAtBottom, scrollToBottom } = useStickToBottom({
    initial: "instant",
    resize: "instant",
  });
  const last = messages.at(-1);
  const isUnsent = failure !== undefined && last?.role === "user";

  // Whoever sends wants to see what comes, wherever they had scrolled to.
  const questionId = messages.findLast(({ role }) => role === "user")?.id;
  useEffect(() => {
    if (questionId) void scrollToBottom("instant");
  }, [questionId, scrollToBottom]);

  const edit = useCallback(() => onEdit.current(), [onEdit]);

  return (
    <div className="relative min-h-0 flex-1">
      <div
        aria-label="Conversation"
        className="scroll-thin h-full overflow-y-auto overscroll-contain"
        ref={scrollRef}
        role="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-live="off"
      >
        <div className="mx-auto max-w-3xl px-4 pt-4 pb-8 sm:px-6" ref={contentRef}>
          {messages.length === 0 && <MessageSkeleton />}
          {messages.map((message, index) => (
            <MessageRow
              isLast={index === messages.length - 1}
              isUnsent={isUnsent && message === last}
              key={message.id}
              message={message}
              onContinue={goOn}
              onReconnect={reconnect}
              onRetry={retry}
              status={shownStatus(message, isReplying && message === last)}
            />
          ))}
          {status === "submitted" && last?.role === "user" && (
            <PendingReply label="Waiting for the first words" />
          )}
          {failure && (
            <FailureCard
              className="mt-3"
              failure={failure}
              onEdit={isUnsent ? edit : undefined}
              onRetry={retry}
              title={isUnsent ? "Your message was not sent" : "The retry did not start"}
            />
          )}
        </div>
      </div>
      {!isAtBottom && (
        <IconButton
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-raised"
          label="Scroll to the newest message"
          look="outline"
          onClick={() => void scrollToBottom("smooth")}
        >
          <ArrowDown aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}
