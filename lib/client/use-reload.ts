import { useCallback, useEffect, useRef } from "react";
import type { ChatMessage, ChatView } from "../chats/types";
import { toChatFailure } from "./chat-error";
import { loadChat } from "./load-chat";
import { isUnfinished } from "./message-status";
import { useLatest } from "./use-latest";

type Options = {
  messages: ChatMessage[];
  /** Nothing is on its way in either direction. */
  isAtRest: boolean;
  setMessages(messages: ChatMessage[]): void;
  onLoaded(view: ChatView): void;
  onTrouble(error: unknown): void;
};

const ASK_AGAIN_MS = 2_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Ways to put on the page what the server has. */
export function useReload(chatId: string, options: Options) {
  const latest = useLatest(options);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const asked = useRef(0);
  /**
   * An answer that is older than what the page shows by now is not shown: another was asked for, or a message was sent.
   * @throws ChatRequestError
   */
  const load = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const last = latest.current.messages.at(-1)?.id;
    const view = await loadChat(chatId);
    const { messages, isAtRest } = latest.current;
    const isOverdue = turn !== asked.current || (!isAtRest && messages.at(-1)?.id !== last);
    if (isOverdue) return view;
    latest.current.setMessages(view.messages);
    latest.current.onLoaded(view);
    return view;
  }, [chatId, latest]);

  /** Undefined when it failed, which the person has been told then. */
  const reload = useCallback(async () => {
    try {
      return await load();
    } catch (error) {
      latest.current.onTrouble(error);
      return undefined;
    }
  }, [load, latest]);

  /** For a reply that cannot be followed: asks until it is whole, as long as somebody is there to see it. */
  const reloadUntilFinished = useCallback(async () => {
    while (!isGone.current) {
      try {
        const view = await load();
        if (!isUnfinished(view.messages.at(-1))) return;
      } catch (error) {
        if (toChatFailure(error).code !== "network") return latest.current.onTrouble(error);
      }
      await pause(ASK_AGAIN_MS);
    }
  }, [load, latest]);

  return { load, reload, reloadUntilFinished };
}
