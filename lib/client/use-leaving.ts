import { useEffect } from "react";
import type { ChatMessage } from "../chats/types";
import { leaveChat } from "./left-chats";
import { useLatest } from "./use-latest";

/** Remembers how a chat stood when its page is left. */
export function useLeaving(chatId: string, messages: ChatMessage[]): void {
  const shown = useLatest(messages);
  useEffect(() => () => leaveChat(chatId, shown.current), [chatId, shown]);
}
