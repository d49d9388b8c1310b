const LINE_STARTS = /^[^\S\n]*(?:#{1,6}[^\S\n]+|>[^\S\n]?|[-*+][^\S\n]+|[`~]{3,})+/gm;
/** Below a table's head, and between sections. */
const RULES = /^[^\S\n]*[|:*_-][\s|:*_-]{2,}$/gm;
/** Where one opens or closes: `2 ** 3` and `a*b` are no emphasis. */
const OPENING = /(?<![\p{L}\p{M}\p{N}_*`~])(?:[*`]|~~)+(?=[^\s*`~])/gu;
const CLOSING = /(?<=[^\s*`~])(?:[*`]|~~)+(?![\p{L}\p{M}\p{N}_*`~])/gu;

/**
 * Markdown without the signs of headings, lists, quotes, code and emphasis, as far as a glance needs it. No word is lost
 * or joined to another, so that what a search found in the text is still found.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(RULES, "")
    .replace(LINE_STARTS, "")
    .replace(OPENING, "")
    .replace(CLOSING, "");
}
