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

/** What is known of a chat in which a turn begins. */
export type RaisedChat = Pick<ChatSummary, "id" | "title" | "updatedAt" | "running">;

const UNFILED = { pinned: false, unread: false, projectId: null };

/** Puts a chat first: it is new, or a turn just began in it. A known chat keeps its title, a pinned one its place. */
export function raiseChat(pages: ChatPage[], chat: RaisedChat): ChatPage[] {
  const known = pages.flatMap((page) => page.chats).find(({ id }) => id === chat.id);
  const { title, ...news } = chat;
  if (known?.pinned) return changeChat(pages, chat.id, news);
  const raised = { ...UNFILED, title, ...known, ...news };
  const [first = EMPTY, ...rest] = removeChat(pages, chat.id);
  return [{ ...first, chats: [raised, ...first.chats] }, ...rest];
}
