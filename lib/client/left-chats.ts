import type { ChatMessage } from "../chats/types";

/**
 * The messages of the chats that this page has left, as far as the server has them. Going back shows a page as the router remembers it, without the
 * turns that came since; these are newer.
 */
const left = new Map<string, ChatMessage[]>();

/** Server-rendered views that were shown before: met again, they come out of the router's memory. */
const shown = new Set<string>();

export function leaveChat(chatId: string, messages: ChatMessage[]): void {
  left.set(chatId, messages);
}

export function recallChat(chatId: string): ChatMessage[] | undefined {
  return left.get(chatId);
}

export function markShown(viewId: string): void {
  shown.add(viewId);
}

export function wasShown(viewId: string): boolean {
  return shown.has(viewId);
}
