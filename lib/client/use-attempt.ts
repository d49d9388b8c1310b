import { useCallback, useRef, useState } from "react";
import type { ChatMessage } from "../chats/types";
import { type ChatFailure, toChatFailure } from "./chat-error";
import { clearUnsent } from "./drafts";
import { endOfReply, type ReplyEnding } from "./message-status";
import { ownError } from "./resuming-transport/public-error";
import { beginSending, endSending } from "./sending";
import type { LoadedChat } from "./use-loaded-chat";

/** What is asked of the server. */
export type Wish = {
  /** Where the message hangs; undefined leaves it to the server. */
  parentId?: string | null;
  /** What a retry or an edit took off the page. */
  before?: ChatMessage[];
  /** What is made again: put back as soon as that fails; an edit waits until its words are taken back. */
  replyId?: string;
};

type Attempt = Wish & { isAccepted: boolean };
type Chat = Pick<LoadedChat, "setMessages" | "clearError">;

export const NOT_SENT = ownError("unavailable", "page.notSent");

/** The request under way, or the last one, and what becomes of the page when it fails. */
export function useAttempt(chatId: string, { setMessages, clearError }: Chat) {
  const attempt = useRef<Attempt>({ isAccepted: true });
  /** Why the last request never reached the model; failures of a reply stand with the reply. */
  const [failure, setFailure] = useState<ChatFailure>();

  const begin = useCallback(
    (wish: Wish) => {
      setFailure(undefined);
      attempt.current = { ...wish, isAccepted: false };
      beginSending(chatId);
    },
    [chatId],
  );

  const accept = useCallback(() => {
    attempt.current.isAccepted = true;
    clearUnsent(chatId);
    endSending(chatId);
  }, [chatId]);

  const settle = useCallback(
    (ending: ReplyEnding, error: Error | undefined) => {
      endSending(chatId);
      const failed = ending.isError ? toChatFailure(error) : undefined;
      const { isAccepted, replyId, before } = attempt.current;
      const isStopped = ending.isAbort && !failed;
      if (isAccepted || !(failed || isStopped)) {
        setMessages((all) => all.map((message) => endOfReply(message, ending, failed)));
        return;
      }
      // What was stopped before the server had it is not sent, and says so.
      setFailure(failed ?? NOT_SENT);
      // A retry that never began must not take the earlier reply away.
      if (replyId && before) setMessages(before);
    },
    [chatId, setMessages],
  );

  /** Of what stands on the page, what the server has. */
  const confirmed = useCallback((all: ChatMessage[]) => {
    const { isAccepted, before } = attempt.current;
    return isAccepted ? all : (before ?? all.slice(0, -1));
  }, []);

  /** Takes the message that was not sent off the page. */
  const abandon = useCallback(() => {
    const { before } = attempt.current;
    attempt.current = { isAccepted: true };
    setMessages((all) => before ?? all.slice(0, -1));
    clearUnsent(chatId);
    setFailure(undefined);
    clearError();
  }, [chatId, setMessages, clearError]);

  /** Whether the server has not said yet that it has what was asked for last. */
  const isPending = useCallback(() => !attempt.current.isAccepted, []);

  /** What was asked for and did not begin. */
  const failed = useCallback((): Wish => {
    const { isAccepted, ...wish } = attempt.current;
    return isAccepted ? {} : wish;
  }, []);

  return { failure, begin, accept, settle, confirmed, abandon, isPending, failed };
}
