import type { UseChatHelpers } from "@ai-sdk/react";
import { useCallback, useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import type { ChatMessage } from "../chats/types";
import type { AttachmentPart } from "./attachments/attachment";
import { attachmentsOf } from "./attachments/parts";
import { type ChatFailure, toChatFailure } from "./chat-error";
import { clearUnsent, saveUnsent } from "./drafts";
import { endOfReply, type ReplyEnding, textOf } from "./message-status";
import { useLatest } from "./use-latest";

/** The request under way, or the last one. */
type Attempt = {
  isAccepted: boolean;
  /** What a retry took off the page, to put back if it never begins. */
  before?: ChatMessage[];
};

/** What a person sends: a text, things attached, or both. */
export type Outgoing = { text: string; attachments: AttachmentPart[] };

type Options = { id: string; model: string | undefined; chat: UseChatHelpers<ChatMessage> };

/** Sending and trying again, and what becomes of the page when that fails. */
export function useTurn({ id, model, chat }: Options) {
  const { setMessages, sendMessage, regenerate, clearError } = chat;
  const latest = useLatest({ messages: chat.messages, model });
  const attempt = useRef<Attempt>({ isAccepted: true });
  /** Why the last request never reached the model; failures of a reply stand with the reply. */
  const [failure, setFailure] = useState<ChatFailure>();

  const begin = useCallback(
    (before?: ChatMessage[]) => {
      setFailure(undefined);
      attempt.current = { isAccepted: false, before };
      return { body: { model: latest.current.model } };
    },
    [latest],
  );

  const send = useCallback(
    ({ text, attachments }: Outgoing) => {
      const messageId = uuid();
      saveUnsent(id, { messageId, text, attachments });
      const written = text.trim() ? [{ type: "text" as const, text }] : [];
      const parts = [...written, ...attachments];
      void sendMessage({ id: messageId, role: "user", parts }, begin());
    },
    [id, begin, sendMessage],
  );

  const retry = useCallback(() => {
    const { messages } = latest.current;
    const last = messages.at(-1);
    if (last?.role === "assistant") void regenerate(begin(messages));
    // The same id again: if the server has the message after all, this joins the reply to it.
    else if (last) void sendMessage({ parts: last.parts, messageId: last.id }, begin());
  }, [latest, begin, regenerate, sendMessage]);

  /** Takes the message that was not sent off the page, and gives what was in it. */
  const withdraw = useCallback((): Outgoing => {
    const last = latest.current.messages.at(-1);
    setMessages((all) => all.slice(0, -1));
    clearUnsent(id);
    setFailure(undefined);
    clearError();
    return { text: last ? textOf(last) : "", attachments: last ? attachmentsOf(last) : [] };
  }, [id, latest, setMessages, clearError]);

  const accept = useCallback(() => {
    attempt.current.isAccepted = true;
    clearUnsent(id);
  }, [id]);

  const settle = useCallback(
    (ending: ReplyEnding, error: Error | undefined) => {
      const failed = ending.isError ? toChatFailure(error) : undefined;
      const { isAccepted, before } = attempt.current;
      if (isAccepted || !failed) {
        setMessages((all) => all.map((message) => endOfReply(message, ending, failed)));
        return;
      }
      setFailure(failed);
      // A retry that never began must not take the earlier reply away.
      if (before) setMessages(before);
    },
    [setMessages],
  );

  return { failure, send, retry, withdraw, accept, settle };
}
