"use client";

import type { Search } from "@/lib/client/use-search";

type Props = { count: number; typed: string; search: Search };

function statusOf({ count, typed, search }: Props): { text: string; isShown: boolean } {
  if (search.failure) return { text: search.failure.message, isShown: true };
  if (search.isSearching && typed) return { text: "Searching…", isShown: count === 0 };
  if (count > 0) return { text: count === 1 ? "1 result" : `${count} results`, isShown: false };
  const none = typed ? `Nothing found for “${typed}”.` : "There is nothing here yet.";
  return { text: none, isShown: true };
}

/** How the search stands: for the eye when there is nothing else to see, for screen readers always. */
export function PaletteStatus(props: Props) {
  const { text, isShown } = statusOf(props);
  return (
    <p
      className={isShown ? "px-4 py-8 text-center text-muted-foreground text-sm" : "sr-only"}
      role="status"
    >
      {text}
    </p>
  );
}
