import { useMemo } from "react";
import useSWRInfinite from "swr/infinite";
import type { ChatPage, ChatSummary } from "../chats/types";
import { callApi } from "./api";
import {
  changeChat,
  chatPageKey,
  fetchChatPage,
  type RaisedChat,
  raiseChat,
  removeChat,
} from "./chat-pages";
import { useNotices } from "./use-notices";

/** While some chat is being answered, so that its mark goes away when the reply is whole. */
const RUNNING_REFRESH_MS = 4_000;

export type ChatList = {
  chats: ChatSummary[];
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore(): void;
  refresh(): void;
  /** These change what the page shows at once, and nothing on the server. */
  raise(chat: RaisedChat): void;
  change(id: string, change: Partial<ChatSummary>): void;
  /** These tell the server too, and put things back when it refuses. @throws ChatRequestError */
  rename(id: string, title: string): Promise<void>;
  remove(id: string): Promise<void>;
};

const isRunning = (pages: ChatPage[] | undefined) =>
  pages?.some((page) => page.chats.some((chat) => chat.running)) ?? false;

/** The chats in the sidebar, a page at a time, newest turn first. */
export function useChatList(first: ChatPage): ChatList {
  const fallback = useMemo(() => [first], [first]);
  const { data, size, setSize, mutate, isValidating } = useSWRInfinite<ChatPage>(
    chatPageKey,
    fetchChatPage,
    {
      fallbackData: fallback,
      revalidateOnMount: false,
      refreshInterval: (pages) => (isRunning(pages ?? fallback) ? RUNNING_REFRESH_MS : 0),
    },
  );
  const pages = data ?? fallback;
  useNotices(() => void mutate());

  return useMemo(() => {
    const show = (update: (pages: ChatPage[]) => ChatPage[]) =>
      // The cache knows nothing of the page that came with the HTML.
      void mutate((known) => update(known ?? fallback), { revalidate: false });
    const tell = async (
      update: (pages: ChatPage[]) => ChatPage[],
      call: () => Promise<unknown>,
    ) => {
      show(update);
      try {
        await call();
      } finally {
        void mutate();
      }
    };
    return {
      chats: pages.flatMap((page) => page.chats),
      hasMore: Boolean(pages.at(-1)?.nextCursor),
      isLoadingMore: isValidating && pages.length < size,
      loadMore: () => void setSize(size + 1),
      refresh: () => void mutate(),
      raise: (chat) => show((known) => raiseChat(known, chat)),
      change: (id, change) => show((known) => changeChat(known, id, change)),
      rename: (id, title) =>
        tell(
          (known) => changeChat(known, id, { title }),
          () => callApi(`/api/chats/${id}`, { method: "PATCH", body: { title } }),
        ),
      remove: (id) =>
        tell(
          (known) => removeChat(known, id),
          () => callApi(`/api/chats/${id}`, { method: "DELETE" }),
        ),
    };
  }, [pages, fallback, size, setSize, mutate, isValidating]);
}
