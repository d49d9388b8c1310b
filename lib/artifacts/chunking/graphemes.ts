import { alignToCodePoint } from "../tokenizer/utf8";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Whether two characters belong together shows in the second one; nothing after it matters. */
const LOOKAHEAD = 2;
const LINE_FEED = "\n".charCodeAt(0);

/**
 * The start of the grapheme cluster that `position` is inside of, or `position` itself when it is
 * between two. What comes before `start` is left out: a chunk began there.
 */
export function graphemeStart(text: string, start: number, position: number): number {
  if (position >= text.length || position <= start) return position;
  if (text.charCodeAt(position - 1) === LINE_FEED) return position;
  const end = alignToCodePoint(text, position + LOOKAHEAD);
  const cluster = segmenter.segment(text.slice(start, end)).containing(position - start);
  return start + (cluster?.index ?? 0);
}
