import type { ChatPage, ChatSummary } from "../chats/types";
import { callApi } from "./api";
import { toChatFailure } from "./chat-error";

const EMPTY: ChatPage = { chats: [], nextCursor: null };

function isChatPage(value: unknown): value is ChatPage {
  return (
    typeof value === "object" && value !== null && "chats" in value && Array.isArray(value.chats)
  );
}

export function chatPageKey(index: number, previous: ChatPage | null): string | null {
  if (index === 0) return "/api/chats";
  return previous?.nextCursor
    ? `/api/chats?cursor=${encodeURIComponent(previous.nextCursor)}`
    : null;
}

/** Somebody without a session has no chats; that is no error. */
export async function fetchChatPage(path: string): Promise<ChatPage> {
  try {
    const page = await callApi(path);
    return isChatPage(page) ? page : EMPTY;
  } catch (error) {
    if (toChatFailure(error).code === "unauthenticated") return EMPTY;
    throw error;
  }
}

export function changeChat(
  pages: ChatPage[],
  id: string,
  change: Partial<ChatSummary>,
): ChatPage[] {
  return pages.map((page) => ({
    ...page,
    chats: page.chats.map((chat) => (chat.id === id ? { ...chat, ...change } : chat)),
  }));
}

export function removeChat(pages: ChatPage[], id: string): ChatPage[] {
  return pages.map((page) => ({ ...page, chats: page.chats.filter((chat) => chat.id !== id) }));
}

/** Puts a chat first: it is new, or a turn just began in it. A known chat keeps its title. */
export function raiseChat(pages: ChatPage[], chat: ChatSummary): ChatPage[] {
  const known = pages.flatMap((page) => page.chats).find(({ id }) => id === chat.id);
  const raised = { ...chat, title: known?.title ?? chat.title };
  const [first = EMPTY, ...rest] = removeChat(pages, chat.id);
  return [{ ...first, chats: [raised, ...first.chats] }, ...rest];
}
