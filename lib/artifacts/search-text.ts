import { RE2JS, RE2JSException } from "re2js";
import { TextLines } from "./text-lines";
import { alignToCodePoint } from "./tokenizer/utf8";

export type SearchTask = {
  /** In UTF-8. */
  bytes: Uint8Array<ArrayBuffer>;
  query: string;
  isRegex: boolean;
  matchCase: boolean;
  /** Only lines after this one. */
  after: number;
  /** How many matches to give at most. */
  most: number;
};

/** `text` is the line, or of a long one what is around the match; `offset` is the match's in the whole text. */
type TextMatch = { line: number; offset: number; text: string };
export type TextMatches = { matches: TextMatch[]; hasMore: boolean };
/** `refused`: what is wrong with the pattern. */
export type SearchAnswer = TextMatches | { refused: string };

/** The first match in the line that `lines` is at, or in one after it, to which `lines` goes. */
type Find = (lines: TextLines) => { offset: number; length: number } | undefined;

const UNITS_AROUND = 100;
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** Finds the lines that match, each once. Patterns are RE2's, which take linear time, and are held to each line. */
export function searchText(task: SearchTask): SearchAnswer {
  const { after, most } = task;
  const text = Buffer.from(task.bytes.buffer).toString("utf8");
  const lines = new TextLines(text);
  while (lines.number < after && lines.advance());
  try {
    const find = task.isRegex ? patternFinder(text, task) : literalFinder(text, task);
    const matches: TextMatch[] = [];
    while (lines.advance()) {
      const found = find(lines);
      if (!found) break;
      if (matches.length === most) return { matches, hasMore: true };
      const shown = showMatch(text, lines, found);
      matches.push({ line: lines.number, offset: found.offset, text: shown });
    }
    return { matches, hasMore: false };
  } catch (error) {
    if (error instanceof RE2JSException) return { refused: error.message };
    throw error;
  }
}

function patternFinder(text: string, { query, matchCase }: SearchTask): Find {
  const pattern = RE2JS.compile(query, matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
  return (lines) => {
    do {
      const line = text.slice(lines.start, lines.end);
      // `test` is several times faster than a matcher, which is needed to know where.
      if (!pattern.test(line)) continue;
      const matcher = pattern.matcher(line);
      if (!matcher.find()) continue;
      return { offset: lines.start + matcher.start(), length: matcher.end() - matcher.start() };
    } while (lines.advance());
    return undefined;
  };
}

function literalFinder(text: string, { query, matchCase }: SearchTask): Find {
  const pattern = new RegExp(query.replace(SYNTAX, "\\$&"), matchCase ? "gu" : "giu");
  return (lines) => {
    pattern.lastIndex = lines.start;
    const found = pattern.exec(text);
    if (!found) return undefined;
    while (found.index >= lines.next && lines.advance());
    return { offset: found.index, length: found[0].length };
  };
}

type Found = NonNullable<ReturnType<Find>>;

function showMatch(text: string, { start, end }: TextLines, { offset, length }: Found): string {
  const least = offset - UNITS_AROUND;
  const most = offset + Math.min(length, UNITS_AROUND) + UNITS_AROUND;
  const from = least <= start ? start : alignToCodePoint(text, least);
  const to = most >= end ? end : alignToCodePoint(text, most);
  return `${from > start ? "…" : ""}${text.slice(from, to)}${to < end ? "…" : ""}`;
}
