import type { Language } from "../i18n/languages";

/** `12.3K`, or `12.3 thousand` for who hears it. */
export function compactNumber(
  value: number,
  language: Language,
  compactDisplay: "short" | "long",
): string {
  // German has no short word for a thousand: without `useGrouping`, 8619 would stand beside 12.345.
  const format = {
    notation: "compact",
    compactDisplay,
    maximumFractionDigits: 1,
    useGrouping: true,
  } as const;
  return new Intl.NumberFormat(language, format).format(value);
}
