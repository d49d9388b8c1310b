import { useMemo } from "react";
import { useLocale } from "use-intl/react";
import { compactNumber } from "@/lib/client/compact-number";
import type { Language } from "@/lib/i18n/languages";

const CENT = 0.01;

function formatIn(language: Language) {
  const count = new Intl.NumberFormat(language);
  const date = new Intl.DateTimeFormat(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
  });
  return {
    count: (tokens: number) => count.format(tokens),
    short: (tokens: number) => compactNumber(tokens, language, "short"),
    /** @param day YYYY-MM-DD; noon is on that day wherever one is */
    day: (day: string) => date.format(new Date(`${day}T12:00:00`)),
    /** What is less than a cent is told by its first figures. */
    cost(dollars: number): string {
      const isTiny = dollars > 0 && dollars < CENT;
      const digits = isTiny ? { maximumSignificantDigits: 2 } : {};
      const options = { style: "currency", currency: "USD", ...digits } as const;
      return new Intl.NumberFormat(language, options).format(dollars);
    },
  };
}

/** Tokens, days and money, as the page's language writes them. */
export function useUsageFormat() {
  const language = useLocale();
  return useMemo(() => formatIn(language), [language]);
}
