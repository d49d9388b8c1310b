import type { ProseSegment } from "./split-markdown";

/** What a piece knows of a footnote that is written elsewhere: that it is one. */
const UNKNOWN = ".";

/**
 * A piece's text with the definitions that stand in other pieces.
 * @param notes the footnotes that are known, by their labels in lower case
 */
export function withDefinitions(
  { text, found }: ProseSegment,
  links: readonly string[],
  notes: ReadonlyMap<string, unknown>,
): string {
  const known = found.noteLabels.filter((label) => notes.has(label.toLowerCase()));
  const stubs = [...new Set(known)].map((label) => `[^${label}]: ${UNKNOWN}`);
  const foreign = text.includes("[") ? links.filter((link) => !found.links.includes(link)) : [];
  const added = [...foreign, ...stubs];
  return added.length > 0 ? `${text.trimEnd()}\n\n${added.join("\n\n")}` : text;
}
