import type { ChatPage, ChatSummary } from "../chats/types";
import { callApi } from "./api";
import { toChatFailure } from "./chat-error";

const EMPTY: ChatPage = { chats: [], nextCursor: null };
const LIST = "/api/chats";

function isChatPage(value: unknown): value is ChatPage {
  return (
    typeof value === "object" && value !== null && "chats" in value && Array.isArray(value.chats)
  );
}

/** The address of a page of all chats, or of a project's. */
export function chatPageKey(projectId?: string) {
  return (index: number, previous: ChatPage | null): string | null => {
    if (index > 0 && !previous?.nextCursor) return null;
    const query = new URLSearchParams({
      ...(projectId && { projectId }),
      ...(previous?.nextCursor && { cursor: previous.nextCursor }),
    }).toString();
    return query ? `${LIST}?${query}` : LIST;
  };
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

/** Each chat once: one that rose between two loads stands on both pages. */
export function chatsOn(pages: ChatPage[]): ChatSummary[] {
  const byId = new Map<string, ChatSummary>();
  for (const chat of pages.flatMap((page) => page.chats)) {
    if (!byId.has(chat.id)) byId.set(chat.id, chat);
  }
  return [...byId.values()];
}

/** For the pages that may have changed: the first, where chats rise to, and those with one of these chats. */
export function concerns(chatIds: ReadonlySet<string>) {
  return (page: ChatPage | undefined, path: unknown): boolean =>
    !page || path === LIST || page.chats.some(({ id }) => chatIds.has(id));
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

function withoutChat(pages: ChatPage[], id: string): ChatPage[] {
  return pages.map((page) => ({ ...page, chats: page.chats.filter((chat) => chat.id !== id) }));
}

/** What is known of a chat in which a turn begins. */
export type RaisedChat = Pick<ChatSummary, "id" | "title" | "updatedAt" | "running"> & {
  projectId?: string | null;
};

const UNFILED = { pinned: false, unread: false };

/** Puts a chat first: it is new, or a turn just began in it. A known chat keeps its title and project, a pinned one its place. */
export function raiseChat(pages: ChatPage[], chat: RaisedChat): ChatPage[] {
  const known = chatsOn(pages).find(({ id }) => id === chat.id);
  const { title, projectId = null, ...news } = chat;
  if (known?.pinned) return changeChat(pages, chat.id, news);
  const raised = { ...UNFILED, title, projectId, ...known, ...news };
  const [first = EMPTY, ...rest] = withoutChat(pages, chat.id);
  return [{ ...first, chats: [raised, ...first.chats] }, ...rest];
}
