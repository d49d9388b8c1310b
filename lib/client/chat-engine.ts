import { Chat, type UseChatHelpers, useChat } from "@ai-sdk/react";
import type { ChatInit } from "ai";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import type { ChatMessage } from "../chats/types";
import type { ReplyEnding } from "./message-status";
import { endOfSending } from "./sending";
import { useLatest } from "./use-latest";

export type EngineOptions = Required<
  Pick<ChatInit<ChatMessage>, "id" | "messages" | "transport" | "onData">
> & {
  /** @param error what it failed with, if it did */
  onFinish(ending: ReplyEnding, error: Error | undefined): void;
};
export type EngineChat = UseChatHelpers<ChatMessage>;

export type EngineProps = {
  options: EngineOptions;
  /** Hears of every change before it is painted. */
  tell(chat: EngineChat): void;
};

/** Runs the AI SDK's chat for use-loaded-chat.ts; shows nothing. */
export default function ChatEngine({ options, tell }: EngineProps): null {
  const latest = useLatest(options);
  const [engine] = useState(() => createChat(options, latest));
  const chat = useChat({ chat: engine });
  const { messages, status, error } = chat;
  // biome-ignore lint/correctness/useExhaustiveDependencies: all else of it stays as long as the chat does
  useLayoutEffect(() => tell(chat), [messages, status, error, tell]);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      void leave(engine, isLeft);
    };
  }, [engine]);
  return null;
}

/** Its own, and not of `useChat`, which ends all that is under way as soon as the page is left. */
function createChat(
  { id, messages, transport }: EngineOptions,
  latest: RefObject<EngineOptions>,
): Chat<ChatMessage> {
  let lastError: Error | undefined;
  return new Chat({
    id,
    messages,
    transport,
    generateId: uuid,
    onData: (part) => latest.current.onData(part),
    onError: (error) => {
      lastError = error;
    },
    onFinish: (ending) => latest.current.onFinish(ending, lastError),
  });
}

/** The reply is not read any more; a message that is on its way to the server gets there first. */
async function leave(chat: Chat<ChatMessage>, isLeft: RefObject<boolean>): Promise<void> {
  await endOfSending(chat.id);
  // In development React leaves once as a trial, and is back at once.
  if (isLeft.current) await chat.stop();
}
