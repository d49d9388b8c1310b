import { useMemo } from "react";
import useSWRInfinite from "swr/infinite";
import type { ChatPage, ChatSummary } from "../chats/types";
import { chatPageKey, chatsOn, fetchChatPage } from "./chat-pages";
import { hiddenChats } from "./removals";
import { useNamed } from "./use-named";
import { useNotices } from "./use-notices";
import { useSoon } from "./use-soon";

const REFRESH_AFTER_MS = 250;

export type ProjectChats = {
  chats: ChatSummary[];
  /** The next page, which may be the first. */
  isLoading: boolean;
  /** The last request failed, and is repeated by and by. */
  hasFailed: boolean;
  hasMore: boolean;
  loadMore(): void;
};

const newestFirst = (a: ChatSummary, b: ChatSummary) => b.updatedAt.localeCompare(a.updatedAt);

/**
 * The chats of one project, however old.
 * @param listed what the sidebar knows of all chats: newer, as far as it goes
 */
export function useProjectChats(projectId: string, listed: ChatSummary[]): ProjectChats {
  const keyOf = useMemo(() => chatPageKey(projectId), [projectId]);
  const { data, error, size, setSize, mutate, isValidating } = useSWRInfinite<ChatPage>(
    keyOf,
    fetchChatPage,
  );
  const known = data?.length ?? 0;
  const isLoading = isValidating && known < size;
  const hasFailed = error !== undefined;
  const refresh = useSoon(() => void mutate(), REFRESH_AFTER_MS);
  useNotices(refresh);
  const named = useNamed();
  return useMemo(() => {
    const newer = new Map(listed.map((chat) => [chat.id, chat]));
    const { ids: hidden } = hiddenChats.get();
    const own = chatsOn(data ?? []).map((chat) => newer.get(chat.id) ?? named(chat));
    const all = chatsOn([{ chats: [...own, ...listed], nextCursor: null }]);
    return {
      chats: all
        .filter((chat) => chat.projectId === projectId && !hidden.has(chat.id))
        .sort(newestFirst),
      isLoading,
      hasFailed,
      hasMore: Boolean(data?.at(-1)?.nextCursor),
      loadMore: () => void setSize(known + 1),
    };
  }, [projectId, listed, data, named, isLoading, hasFailed, known, setSize]);
}
