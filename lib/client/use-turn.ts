import { useCallback } from "react";
import { v7 as uuid } from "uuid";
import type { ChatMessage } from "../chats/types";
import type { ToolKind } from "../tool-kinds";
import type { AttachmentPart } from "./attachments/attachment";
import { attachmentsOf } from "./attachments/parts";
import { saveUnsent } from "./drafts";
import { textOf } from "./message-status";
import { useAttempt, type Wish } from "./use-attempt";
import { useLatest } from "./use-latest";
import type { LoadedChat } from "./use-loaded-chat";

/** What a person sends: a text, things attached, or both. */
export type Outgoing = {
  text: string;
  attachments: AttachmentPart[];
  /** When it was made before it is sent. */
  messageId?: string;
};

/** Which reply is made again, the last one if none is named, and by whom. */
export type Retry = { replyId?: string; model?: string };

type Options = {
  id: string;
  model: string | undefined;
  withoutTools: ToolKind[];
  /** Where the chat lies if it begins with what is sent here. */
  projectId: string | undefined;
  chat: LoadedChat;
};

/** A message that never reached the server is not what the next one answers: only replies are. */
const lastReplyId = (messages: ChatMessage[]) =>
  messages.findLast(({ role }) => role === "assistant")?.id;

/** The messages that come before one. */
const upTo = (messages: ChatMessage[], messageId: string) =>
  messages.slice(
    0,
    messages.findIndex(({ id }) => id === messageId),
  );

/** Sending, editing and trying again. */
export function useTurn({ id, model, withoutTools, projectId, chat }: Options) {
  const { setMessages, sendMessage, regenerate } = chat;
  const latest = useLatest({ messages: chat.messages, model, withoutTools, projectId });
  const { begin, failed, abandon, ...attempt } = useAttempt(id, chat);

  const bodyFor = useCallback(
    (next: Wish, chosen = latest.current.model) => {
      begin(next);
      const { projectId, withoutTools } = latest.current;
      return { body: { model: chosen, withoutTools, parentId: next.parentId, projectId } };
    },
    [latest, begin],
  );

  const post = useCallback(
    ({ text, attachments, messageId = uuid() }: Outgoing, next: Wish) => {
      saveUnsent(id, { messageId, text, attachments, projectId: latest.current.projectId });
      const written = text.trim() ? [{ type: "text" as const, text }] : [];
      const parts = [...written, ...attachments];
      void sendMessage({ id: messageId, role: "user", parts }, bodyFor(next));
    },
    [id, latest, bodyFor, sendMessage],
  );

  const send = useCallback(
    (message: Outgoing) => post(message, { parentId: lastReplyId(latest.current.messages) }),
    [latest, post],
  );

  /** Sends other words in the place of a message, which stays what it was, on a branch of its own. */
  const edit = useCallback(
    (messageId: string, message: Outgoing) => {
      const { messages } = latest.current;
      const kept = upTo(messages, messageId);
      setMessages(kept);
      post(message, { before: messages, parentId: lastReplyId(kept) ?? null });
    },
    [latest, post, setMessages],
  );

  const retry = useCallback(
    ({ replyId, model: chosen }: Retry = {}) => {
      const { messages } = latest.current;
      const last = messages.at(-1);
      const { before, parentId, ...wish } = failed();
      const wanted = replyId ?? wish.replyId;
      const reply = wanted ? messages.find((each) => each.id === wanted) : last;
      if (reply?.role === "assistant") {
        const options = bodyFor({ before: messages, replyId: reply.id }, chosen);
        void regenerate({ messageId: reply.id, ...options });
        return;
      }
      // The same id again: if the server has the message after all, this joins the reply to it.
      const options = bodyFor({ before, parentId });
      if (last) void sendMessage({ parts: last.parts, messageId: last.id }, options);
    },
    [latest, bodyFor, failed, regenerate, sendMessage],
  );

  /** Takes the message that was not sent off the page, and gives what was in it. */
  const withdraw = useCallback((): Outgoing => {
    const last = latest.current.messages.at(-1);
    abandon();
    return { text: last ? textOf(last) : "", attachments: last ? attachmentsOf(last) : [] };
  }, [latest, abandon]);

  /** Whether what was not sent is an edit, which belongs into its place. */
  const isEdit = useCallback(() => failed().before !== undefined, [failed]);

  /** Whether the last message of the page is one that the server does not have. */
  const isUnsent = attempt.failure !== undefined && chat.messages.at(-1)?.role === "user";
  return { ...attempt, isUnsent, send, edit, retry, withdraw, isEdit };
}
