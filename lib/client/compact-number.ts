import type { Language } from "../i18n/languages";

/** `12.3K`, or `12.3 thousand` for who hears it. */
export function compactNumber(
  value: number,
  language: Language,
  compactDisplay: "short" | "long",
): string {
  const format = { notation: "compact", compactDisplay, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, format).format(value);
}
