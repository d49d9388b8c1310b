import { useChat } from "@ai-sdk/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import type { ChatMessage } from "../../chats/types";
import { type ChatFailure, toChatFailure } from "../chat-error";
import { endOfReply, textOf } from "../message-status";
import { ownError } from "../resuming-transport/public-error";
import { NOT_SENT } from "../use-attempt";
import { useLatest } from "../use-latest";
import { useStop } from "../use-stop";
import { type StoredTemporary, saveTemporary } from "./stored-temporary";
import { temporaryTransport } from "./temporary-transport";

const GONE: ChatFailure = ownError("reply_interrupted", "page.replyGone");

type Options = {
  start: StoredTemporary;
  model: string | undefined;
  onTrouble(error: unknown): void;
};

const historyOf = (messages: ChatMessage[]) =>
  messages
    .map((message) => ({ role: message.role, text: textOf(message) }))
    .filter(({ text }) => text.trim() !== "");

/** A chat that is in this tab alone; its replies are written on the server and can be resumed like any other. */
export function useTemporaryChat({ start, model, onTrouble }: Options) {
  const streamId = useRef(start.streamId ?? "");
  const [failure, setFailure] = useState<ChatFailure>();
  const [transport] = useState(() =>
    temporaryTransport({
      streamId: () => streamId.current,
      onReconnected: (hasReply) => setFailure(hasReply ? undefined : GONE),
    }),
  );
  const lastError = useRef<Error>(undefined);
  const isCut = start.messages.at(-1)?.role === "user" && start.streamId !== undefined;
  const chat = useChat<ChatMessage>({
    messages: start.messages,
    resume: isCut,
    transport,
    generateId: uuid,
    onError: (error) => {
      lastError.current = error;
    },
    onFinish: (ending) => {
      const failed = ending.isError ? toChatFailure(lastError.current) : undefined;
      chat.setMessages((all) => all.map((message) => endOfReply(message, ending, failed)));
      if (ending.message.role !== "assistant" || ending.message.parts.length === 0) {
        // A stop without a network: the server has nothing of it.
        const isUnsent = ending.isAbort && navigator.onLine === false;
        setFailure(failed ?? (isUnsent ? NOT_SENT : undefined));
      }
    },
  });
  const { messages, status, sendMessage } = chat;
  const isReplying = status === "submitted" || status === "streaming";
  const latest = useLatest({ messages, model });

  const lastStatus = messages.at(-1)?.metadata?.status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: not for every word of a reply
  useEffect(() => {
    // What is being written comes from its stream again; what is kept here ends with the question.
    const question = messages.findLastIndex(({ role }) => role === "user");
    const kept = isReplying ? messages.slice(0, question + 1) : messages;
    saveTemporary({ messages: kept, streamId: streamId.current || undefined });
  }, [messages.length, lastStatus, isReplying]);

  const ask = useCallback(
    (message: { parts: ChatMessage["parts"]; messageId?: string }, before: ChatMessage[]) => {
      streamId.current = uuid();
      setFailure(undefined);
      const history = historyOf([...before, { id: "", role: "user", parts: message.parts }]);
      void sendMessage(message, { body: { model: latest.current.model, history } });
    },
    [latest, sendMessage],
  );

  const send = useCallback(
    (text: string) => ask({ parts: [{ type: "text", text }] }, latest.current.messages),
    [ask, latest],
  );

  /** Asks the last question again. */
  const retry = useCallback(() => {
    const all = latest.current.messages;
    const at = all.findLastIndex(({ role }) => role === "user");
    const question = all[at];
    if (question) ask({ parts: question.parts, messageId: question.id }, all.slice(0, at));
  }, [ask, latest]);

  const { isStopping, stop } = useStop(`/api/temporary/${streamId.current}`, {
    messages,
    isBusy: isReplying,
    isPending: () => status === "submitted",
    cut: () => void chat.stop(),
    onFailure: onTrouble,
  });

  return { messages, status, isReplying, isStopping, failure, send, retry, stop };
}
