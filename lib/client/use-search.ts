import { useEffect, useState, useSyncExternalStore } from "react";
import useSWRInfinite from "swr/infinite";
import type { SearchHit, SearchPage } from "../chats/types";
import { callApi } from "./api";
import { type ChatFailure, toChatFailure } from "./chat-error";
import { hiddenChats } from "./removals";
import { useNamed } from "./use-named";

/** Between two keys of somebody who types. */
const AFTER_MS = 150;

export type Search = {
  hits: SearchHit[];
  isSearching: boolean;
  /** The hits are of an earlier query, or there are none yet. */
  isStale: boolean;
  hasMore: boolean;
  loadMore(): void;
  failure: ChatFailure | undefined;
};

function isSearchPage(value: unknown): value is SearchPage {
  return typeof value === "object" && value !== null && "hits" in value;
}

type Found = SearchPage & { query: string };

async function fetchHits([path, query]: [path: string, query: string]): Promise<Found> {
  const page = await callApi(path);
  return { ...(isSearchPage(page) ? page : { hits: [], nextCursor: null }), query };
}

function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Where the words stand in all chats, as they are typed. */
export function useSearch(typed: string): Search {
  const named = useNamed();
  const query = useSettled(typed.trim());
  const { data, error, size, setSize, isValidating } = useSWRInfinite<Found>(
    (index, previous: Found | null) => {
      if (!query || (index > 0 && !previous?.nextCursor)) return null;
      const address = new URLSearchParams({ query });
      if (previous?.nextCursor) address.set("cursor", previous.nextCursor);
      return [`/api/search?${address}`, query];
    },
    fetchHits,
    { keepPreviousData: true, revalidateFirstPage: false, shouldRetryOnError: false },
  );
  const hidden = useSyncExternalStore(
    hiddenChats.subscribe,
    hiddenChats.get,
    hiddenChats.getOnServer,
  );
  const hits = query ? (data ?? []).flatMap((page) => page.hits).map(named) : [];
  return {
    hits: hidden.isAll ? [] : hits.filter(({ chatId }) => !hidden.ids.has(chatId)),
    isSearching: query !== typed.trim() || isValidating,
    isStale: data?.[0]?.query !== typed.trim(),
    hasMore: Boolean(query && data?.at(-1)?.nextCursor),
    loadMore: () => void setSize(size + 1),
    failure: error ? toChatFailure(error) : undefined,
  };
}
