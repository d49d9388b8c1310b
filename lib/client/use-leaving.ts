import { useEffect } from "react";
import type { ChatMessage } from "../chats/types";
import { leaveChat } from "./left-chats";
import { useLatest } from "./use-latest";

/**
 * Remembers how a chat stood when its page is left.
 * @param confirmed which of its messages the server has: what it has not waits in the drafts
 */
export function useLeaving(
  chatId: string,
  messages: ChatMessage[],
  confirmed: (messages: ChatMessage[]) => ChatMessage[],
): void {
  const shown = useLatest(messages);
  useEffect(() => () => leaveChat(chatId, confirmed(shown.current)), [chatId, shown, confirmed]);
}
