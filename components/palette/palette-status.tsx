"use client";

import { useTranslations } from "use-intl/react";
import { useFailureWords } from "@/lib/client/use-failure-words";
import type { Search } from "@/lib/client/use-search";

type Props = { count: number; typed: string; search: Search };

function useStatus({ count, typed, search }: Props): { text: string; isShown: boolean } {
  const t = useTranslations("palette");
  const failureWords = useFailureWords();
  if (search.failure) return { text: failureWords(search.failure), isShown: true };
  if (search.isSearching && typed) return { text: t("searching"), isShown: count === 0 };
  if (count > 0) return { text: t("found", { count }), isShown: false };
  return { text: typed ? t("nothingFound", { typed }) : t("nothingYet"), isShown: true };
}

/** How the search stands: for the eye when there is nothing else to see, for screen readers always. */
export function PaletteStatus(props: Props) {
  const { text, isShown } = useStatus(props);
  return (
    <p
      className={isShown ? "px-4 py-8 text-center text-muted-foreground text-sm" : "sr-only"}
      role="status"
    >
      {text}
    </p>
  );
}
