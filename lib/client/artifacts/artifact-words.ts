import type { ArtifactReference } from "../../artifacts/contract";
import type { Language } from "../../i18n/languages";
import type { Words } from "../../i18n/messages";

const KINDS: [pattern: RegExp, kind: ArtifactKind][] = [
  [/markdown/, "markdown"],
  [/csv|tab-separated|spreadsheet/, "table"],
  [/json|yaml|toml/, "data"],
  [/pdf/, "document"],
  [/javascript|typescript|x-|html|css|xml|sql/, "code"],
];

const ENDINGS: [pattern: RegExp, kind: ArtifactKind][] = [
  [/\.(md|mdx|markdown)$/i, "markdown"],
  [/\.(csv|tsv)$/i, "table"],
  [/\.(json|jsonl|ndjson|ya?ml|toml)$/i, "data"],
  [/\.pdf$/i, "document"],
  [/\.(log|out|trace)$/i, "log"],
  [
    /\.(c|cc|cpp|cs|css|go|h|html?|java|jsx?|kt|lua|mjs|php|pl|py|rb|rs|scala|sh|sql|svelte|swift|tsx?|vue|xml)$/i,
    "code",
  ],
];

export type ArtifactKind = "markdown" | "table" | "data" | "document" | "log" | "code" | "text";

type Named = Pick<ArtifactReference, "title" | "mediaType">;

/** What an artifact is, for its icon and one word: by its name, then by its media type. */
export function kindOf({ title, mediaType }: Named): ArtifactKind {
  const byName = ENDINGS.find(([pattern]) => pattern.test(title))?.[1];
  return byName ?? KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? "text";
}

export const isMarkdown = (named: Named) => kindOf(named) === "markdown";

const UNITS = ["B", "KB", "MB"];

/** `980 B`, `12 KB`, `4.6 MB`. */
export function sizeOf(bytes: number, language: Language): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1_000 && unit < UNITS.length - 1) {
    value /= 1_024;
    unit += 1;
  }
  const digits = unit > 0 && value < 10 ? 1 : 0;
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${UNITS[unit]}`;
}

/** `23 h`, `40 min`, `less than a minute`; undefined when the time is over. */
export function timeLeft(t: Words<"artifact">, iso: string, now: number): string | undefined {
  const minutes = Math.floor((Date.parse(iso) - now) / 60_000);
  if (minutes < 0 || Number.isNaN(minutes)) return undefined;
  if (minutes === 0) return t("memory.underMinute");
  if (minutes < 120) return t("memory.minutes", { count: minutes });
  return minutes < 48 * 60
    ? t("memory.hours", { count: Math.round(minutes / 60) })
    : t("memory.days", { count: Math.round(minutes / 1_440) });
}
