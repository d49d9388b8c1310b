import { type UseChatHelpers, useChat } from "@ai-sdk/react";
import type { ChatInit } from "ai";
import { useLayoutEffect, useRef } from "react";
import { v7 as uuid } from "uuid";
import type { ChatMessage } from "../chats/types";
import type { ReplyEnding } from "./message-status";

/** Twenty times a second reads as continuous, and leaves the main thread alone in between. */
const RENDER_EVERY_MS = 50;

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
  const lastError = useRef<Error>(undefined);
  const chat = useChat<ChatMessage>({
    ...options,
    throttle: RENDER_EVERY_MS,
    generateId: uuid,
    onError: (error) => {
      lastError.current = error;
    },
    onFinish: (ending) => options.onFinish(ending, lastError.current),
  });
  const { messages, status, error } = chat;
  // biome-ignore lint/correctness/useExhaustiveDependencies: all else of it stays as long as the chat does
  useLayoutEffect(() => tell(chat), [messages, status, error, tell]);
  return null;
}
