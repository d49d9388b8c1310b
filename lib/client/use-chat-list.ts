import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import useSWRInfinite from "swr/infinite";
import type { ChatPage, ChatSummary } from "../chats/types";
import { callApi } from "./api";
import {
  changeChat,
  chatPageKey,
  chatsOn,
  concerns,
  fetchChatPage,
  type RaisedChat,
  raiseChat,
} from "./chat-pages";
import { hiddenChats, spareChat } from "./removals";
import { useNamed } from "./use-named";
import { useNotices } from "./use-notices";
import { useSoon } from "./use-soon";

/** While some chat is being answered, so that its mark goes away when the reply is whole. */
const RUNNING_REFRESH_MS = 4_000;
/** Notices come in bursts; the list is asked for once. */
const REFRESH_AFTER_MS = 250;

/** What somebody can change of a chat in the list. */
type ChatPatch = Partial<Pick<ChatSummary, "title" | "pinned" | "projectId">>;

export type ChatList = {
  chats: ChatSummary[];
  hasMore: boolean;
  isLoadingMore: boolean;
  /** The last request failed, and is repeated by and by. */
  hasFailed: boolean;
  loadMore(): void;
  refresh(): Promise<unknown>;
  /** These change what the page shows at once, and nothing on the server. */
  raise(chat: RaisedChat): void;
  change(id: string, change: Partial<ChatSummary>): void;
  /** Tells the server too, and puts things back when it refuses. @throws ChatRequestError */
  patch(id: string, patch: ChatPatch): Promise<void>;
  /** Its person has looked at it. */
  see(id: string): void;
};

const keyOf = chatPageKey();

const isRunning = (pages: ChatPage[] | undefined) =>
  pages?.some((page) => page.chats.some((chat) => chat.running)) ?? false;

/** The chats in the sidebar, a page at a time: the pinned ones, then the newest turn first. */
export function useChatList(first: ChatPage): ChatList {
  const fallback = useMemo(() => [first], [first]);
  const { data, error, size, setSize, mutate, isValidating } = useSWRInfinite<ChatPage>(
    keyOf,
    fetchChatPage,
    {
      fallbackData: fallback,
      revalidateOnMount: false,
      refreshInterval: (pages) => (isRunning(pages ?? fallback) ? RUNNING_REFRESH_MS : 0),
    },
  );
  const pages = data ?? fallback;
  // Not whether it is asking at all: the list goes to all of the page, which would be looked through each time.
  const isLoadingMore = isValidating && pages.length < size;
  const hasFailed = error !== undefined;
  const named = useNamed();
  const hidden = useSyncExternalStore(
    hiddenChats.subscribe,
    hiddenChats.get,
    hiddenChats.getOnServer,
  );
  const show = useCallback(
    (update: (pages: ChatPage[]) => ChatPage[]) =>
      // The cache knows nothing of the page that came with the HTML.
      void mutate((known) => update(known ?? fallback), { revalidate: false }),
    [mutate, fallback],
  );
  const refreshSome = useNoticedRefresh((chatIds) => {
    if (chatIds === "all") return void mutate();
    void mutate((known) => known ?? fallback, { revalidate: concerns(chatIds) });
  });
  useNotices(refreshSome);

  return useMemo(
    () => ({
      chats: chatsOn(pages)
        .filter(({ id }) => !hidden.ids.has(id))
        .map(named),
      hasMore: Boolean(pages.at(-1)?.nextCursor) && !hidden.isAll,
      isLoadingMore,
      hasFailed,
      loadMore: () => void setSize(pages.length + 1),
      refresh: () => mutate(),
      raise(chat) {
        spareChat(chat.id);
        show((known) => raiseChat(known, chat));
      },
      change: (id, change) => show((known) => changeChat(known, id, change)),
      async patch(id, patch) {
        show((known) => changeChat(known, id, patch));
        try {
          await callApi(`/api/chats/${id}`, { method: "PATCH", body: patch });
        } finally {
          void mutate();
        }
      },
      see(id) {
        show((known) => changeChat(known, id, { unread: false }));
        // A chat that stays unread is marked again when it is looked at again.
        callApi(`/api/chats/${id}`, { method: "PATCH", body: { seen: true } }).catch(() => {});
      },
    }),
    [pages, hidden, named, setSize, mutate, show, isLoadingMore, hasFailed],
  );
}

type Concerned = ReadonlySet<string> | "all";

/** Hears notices, and asks for what they concern: a moment later, once for all of them. */
function useNoticedRefresh(refresh: (chatIds: Concerned) => void) {
  const waiting = useRef<Set<string> | "all">(new Set());
  const soon = useSoon(() => {
    const chatIds = waiting.current;
    waiting.current = new Set();
    refresh(chatIds);
  }, REFRESH_AFTER_MS);
  return (notice: { type: string; chatId?: string }) => {
    if (!notice.chatId) waiting.current = "all";
    else if (waiting.current !== "all") waiting.current.add(notice.chatId);
    soon();
  };
}
