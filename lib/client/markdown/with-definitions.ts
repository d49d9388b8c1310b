import type { ProseSegment } from "./split-markdown";

/** Shown while nobody knows yet what the footnote says. */
const UNKNOWN = ".";

/**
 * A piece's text with the definitions that stand in other pieces.
 * @param notes the labels of the footnotes that are known
 */
export function withDefinitions(
  { text, found }: ProseSegment,
  links: readonly string[],
  notes: ReadonlySet<string>,
): string {
  const labels = new Set(found.noteLabels.filter((label) => notes.has(label)));
  const stubs = [...labels].map((label) => `[^${label}]: ${UNKNOWN}`);
  const foreign = text.includes("[") ? links.filter((link) => !found.links.includes(link)) : [];
  const added = [...foreign, ...stubs];
  return added.length > 0 ? `${text.trimEnd()}\n\n${added.join("\n\n")}` : text;
}
