import { plainText } from "./plain-text";
import type { TextRange } from "./types";

/** Two lines of a result. */
const LENGTH = 160;
/** What stands before the first word that was found. */
const BEFORE = 40;

type Snippet = { snippet: string; marks: TextRange[] };

/** The stretch of a Markdown text around the first match, as one plain line, with its matches; without one, its start. */
export function snippetOf(text: string, pattern: RegExp | undefined): Snippet {
  const at = pattern ? text.search(pattern) : -1;
  const from = at > BEFORE ? wordStart(text, at - BEFORE, at) : 0;
  // Lines and spaces go, so that more than the length is looked at.
  const stretch = text.slice(from, from + 3 * LENGTH);
  const line = plainText(stretch).replace(/\s+/g, " ").trimStart();
  const cut = line.length > LENGTH ? line.slice(0, wordEnd(line)) : line.trimEnd();
  const isWhole = cut.length === line.trimEnd().length && from + stretch.length >= text.length;
  const snippet = `${from > 0 ? "…" : ""}${cut.toWellFormed()}${isWhole ? "" : "…"}`;
  return { snippet, marks: pattern ? rangesIn(snippet, pattern) : [] };
}

function wordStart(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(line: string): number {
  const space = line.lastIndexOf(" ", LENGTH);
  return space > LENGTH / 2 ? space : LENGTH;
}

export function rangesIn(text: string, pattern: RegExp): TextRange[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => [index, index + match.length]);
}
