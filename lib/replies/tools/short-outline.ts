import type { OutlineEntry } from "../../artifacts/contract";

const DEEPEST_LEVEL = 6;
const TITLE_LENGTH = 120;

/** The outline's upper levels, as many as fit, and whether that is all of it. */
export function shortOutline(
  outline: OutlineEntry[],
  most: number,
): { entries: OutlineEntry[]; isWhole: boolean } {
  let entries = outline;
  for (let level = DEEPEST_LEVEL; entries.length > most && level > 0; level -= 1) {
    const upper = outline.filter((entry) => entry.level <= level);
    if (upper.length > 0) entries = upper;
  }
  const kept = entries
    .slice(0, most)
    .map((entry) => ({ ...entry, title: entry.title.slice(0, TITLE_LENGTH).toWellFormed() }));
  return { entries: kept, isWhole: kept.length === outline.length };
}

/** A heading a line, indented by its level, as a model reads it. */
export function outlineText({ entries, isWhole }: ReturnType<typeof shortOutline>): string {
  const lines = entries.map(
    ({ level, title, line, chunk }) =>
      `${"  ".repeat(Math.max(0, level - 1))}${title.replace(/\s+/g, " ")} (line ${line}, chunk ${chunk})`,
  );
  return [...lines, ...(isWhole ? [] : ["(more headings were left out)"])].join("\n");
}
