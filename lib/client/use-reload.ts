import { useCallback } from "react";
import type { ChatMessage, ChatView } from "../chats/types";
import { loadChat } from "./load-chat";
import { useLatest } from "./use-latest";

type Options = {
  setMessages(messages: ChatMessage[]): void;
  onLoaded(view: ChatView): void;
  onTrouble(error: unknown): void;
};

/** Puts on the page what the server has. `load` throws a ChatRequestError; `reload` tells and gives undefined. */
export function useReload(chatId: string, options: Options) {
  const latest = useLatest(options);
  const load = useCallback(async () => {
    const view = await loadChat(chatId);
    latest.current.setMessages(view.messages);
    latest.current.onLoaded(view);
    return view;
  }, [chatId, latest]);
  const reload = useCallback(async () => {
    try {
      return await load();
    } catch (error) {
      latest.current.onTrouble(error);
      return undefined;
    }
  }, [load, latest]);
  return { load, reload };
}
