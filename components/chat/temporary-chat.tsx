"use client";

import { Ghost } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { TEMPORARY } from "@/lib/client/draft-keys";
import { shownStatus, textOf } from "@/lib/client/message-status";
import type { StoredTemporary } from "@/lib/client/temporary/stored-temporary";
import { useTemporaryChat } from "@/lib/client/temporary/use-temporary-chat";
import { useFailureToast } from "@/lib/client/use-failure-toast";
import { Composer } from "../composer/composer";
import { SharedMessage } from "../share/shared-message";
import { useFrame } from "../sidebar/frame-context";
import { Button } from "../ui/button";
import { ChatHeader } from "./chat-header";
import { CopyButton } from "./copy-button";
import FailureCard from "./failure-card";
import ReplyAnnouncer from "./reply-announcer";
import { useScroll } from "./use-scroll";
import { WaitingReply } from "./waiting-reply";

type Props = { start: StoredTemporary; onEnd(): void };
type Temporary = ReturnType<typeof useTemporaryChat>;

/** What is attached is stored, so here nothing is. */
const NO_ATTACHMENTS: Attachments = {
  chatId: "",
  items: [],
  add: (sources) => sources.length,
  retry: () => undefined,
  remove: async () => undefined,
  sourceOf: () => undefined,
  take: () => [],
  restore: () => undefined,
};

/** A chat that nobody keeps. */
export default function TemporaryChat({ start, onEnd }: Props): ReactNode {
  const t = useTranslations("chat.temporary");
  const { model } = useFrame().model;
  const chat = useTemporaryChat({
    start,
    model: model?.id,
    onTrouble: useFailureToast(),
  });
  return (
    <>
      <ChatHeader connection="idle" isPlain title={t("title")} />
      <main className="relative flex min-h-0 flex-1 flex-col outline-none" id="main" tabIndex={-1}>
        <div className="mx-auto flex w-full max-w-3xl flex-wrap items-center gap-x-3 px-4 text-muted-foreground text-sm sm:px-6">
          <Ghost aria-hidden="true" className="size-4 shrink-0" />
          <p className="min-w-0 flex-1">{t("text")}</p>
          <Button look="outline" onClick={onEnd}>
            {t("end")}
          </Button>
        </div>
        <Conversation chat={chat} />
        <Composer
          attachments={NO_ATTACHMENTS}
          commands={{ chatId: undefined, session: { ...chat, isAwaiting: false }, onEnd }}
          draftKey={TEMPORARY}
          isAwaiting={false}
          isBusy={chat.isReplying}
          isPlain
          isStopping={chat.isStopping}
          obstacle={model ? undefined : t("noModel")}
          onSend={chat.send}
          onStop={chat.stop}
        />
      </main>
      <ReplyAnnouncer messages={chat.messages} status={chat.status} />
    </>
  );
}

function Conversation({ chat }: { chat: Temporary }) {
  const t = useTranslations("chat");
  const { messages, isReplying, failure, status } = chat;
  const isHeld = useRef(false);
  const questionId = messages.findLast(({ role }) => role === "user")?.id;
  const { scrollRef, contentRef } = useScroll(questionId, isHeld);
  return (
    <div
      aria-label={t("conversation")}
      aria-live="off"
      className="scroll-thin min-h-0 flex-1 overflow-y-auto overscroll-contain"
      ref={scrollRef}
      role="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <div className="mx-auto max-w-3xl px-4 pt-4 pb-8 sm:px-6" ref={contentRef}>
        {messages.map((message, index) => {
          const isLive = isReplying && index === messages.length - 1;
          return (
            <div key={message.id}>
              <SharedMessage message={message} status={shownStatus(message, isLive)} />
              {message.role === "assistant" && !isLive && (
                <div className="-mt-4 -ml-2">
                  <CopyButton label={t("copyReply")} text={textOf(message)} />
                </div>
              )}
            </div>
          );
        })}
        {status === "submitted" && <WaitingReply />}
        {failure && (
          <FailureCard failure={failure} onRetry={chat.retry} title={t("noReply.title")} />
        )}
      </div>
    </div>
  );
}
