"use client";

import { ArrowDown } from "lucide-react";
import { type RefObject, useCallback, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatSession } from "@/lib/client/use-chat-session";
import { IconButton } from "../ui/button";
import { later } from "../ui/later";
import { MessageRows } from "./message-rows";
import { MessageSkeleton } from "./message-skeleton";
import { FailureCard } from "./notes";
import { useNamedMessage } from "./use-named-message";
import { NearContext, useWatch } from "./use-near";
import { useRowActions } from "./use-row-actions";
import { useScroll } from "./use-scroll";
import { WaitingReply } from "./waiting-reply";

type Props = {
  session: ChatSession;
  onEdit: RefObject<() => void>;
  onQuote(quote: string): void;
};

/** Without a network, words are copied by hand. */
const quoting = later(() => import("./quote-selection"));

export function MessageList({ session, onEdit, onQuote }: Props) {
  const t = useTranslations("chat");
  const { messages, siblings, status, isReplying, isUnsent, failure, retry } = session;
  const questionId = messages.findLast(({ role }) => role === "user")?.id;
  const isSwitching = useRef(false);
  const stick = useScroll(questionId, isSwitching);
  const { scrollRef, contentRef, isAtBottom, scrollToBottom } = stick;
  useNamedMessage(session, stick.stopScroll);
  const actions = useRowActions({ session, scroller: scrollRef, isSwitching });
  const watch = useWatch(scrollRef);
  const last = messages.at(-1);

  const edit = useCallback(() => onEdit.current(), [onEdit]);

  return (
    <div className="relative min-h-0 flex-1">
      <div
        aria-label={t("conversation")}
        className="scroll-thin h-full overflow-y-auto overscroll-contain"
        ref={scrollRef}
        role="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-live="off"
      >
        <div className="mx-auto max-w-3xl px-4 pt-4 pb-8 sm:px-6" ref={contentRef}>
          {messages.length === 0 && <MessageSkeleton label={t("loading")} />}
          <NearContext.Provider value={watch}>
            <MessageRows
              {...actions}
              isReplying={isReplying}
              isUnsent={isUnsent}
              messages={messages}
              siblings={siblings}
            />
          </NearContext.Provider>
          {status === "submitted" && last?.role === "user" && <WaitingReply />}
          {failure && (
            <FailureCard
              className="mt-3"
              failure={failure}
              onEdit={isUnsent ? edit : undefined}
              onRetry={() => retry()}
              title={isUnsent ? t("notSent") : t("retryNotStarted")}
            />
          )}
        </div>
      </div>
      <quoting.Later onQuote={onQuote} root={scrollRef} />
      {!isAtBottom && (
        <IconButton
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-raised"
          label={t("scrollToNewest")}
          look="outline"
          onClick={() => void scrollToBottom("smooth")}
        >
          <ArrowDown aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}
