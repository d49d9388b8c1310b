/** What a line of Markdown can stand inside of that goes on past blank lines. */
export type LineState = {
  /** The fence that a code block was opened with, and how far it was indented. */
  fence: { mark: string; indent: number } | undefined;
  isMath: boolean;
  isComment: boolean;
  /** HTML containers that were opened and not closed. */
  openTags: number;
};

export const AT_TOP: LineState = {
  fence: undefined,
  isMath: false,
  isComment: false,
  openTags: 0,
};

const FENCE = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])?[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING_FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*$/;
const MATH_FENCE = /^ {0,3}\$\$[^$]*$/;
const CLOSING_MATH = /\$\$[ \t]*$/;
const HTML_LINE = /^ {0,3}<[/a-z!]/i;
const CONTAINER =
  /<(\/?)(?:details|div|section|table|ul|ol|dl|pre|blockquote|article|aside|header|footer|main|nav|figure|form|fieldset|center|svg|script|style|textarea|template)(?=[\s>/])/gi;

/** A closing fence may be indented three further than the one that opened it. */
function closes(line: string, { mark, indent }: NonNullable<LineState["fence"]>): boolean {
  const found = CLOSING_FENCE.exec(line);
  if (!found) return false;
  const [, space = "", closing = ""] = found;
  return closing.startsWith(mark) && space.length <= indent + 3;
}

function afterHtml(state: LineState, line: string): LineState {
  if (line.includes("<!--") && !line.includes("-->")) return { ...state, isComment: true };
  let openTags = state.openTags;
  for (const [, slash] of line.matchAll(CONTAINER)) openTags += slash ? -1 : 1;
  return { ...state, openTags: Math.max(0, openTags) };
}

/** Fences go before all else; then a formula; HTML counts where a line begins with it. */
function afterOpening(state: LineState, line: string): LineState {
  const fence = FENCE.exec(line);
  if (fence) {
    const [, space = "", mark = ""] = fence;
    return { ...state, fence: { mark, indent: space.length } };
  }
  if (MATH_FENCE.test(line)) return { ...state, isMath: true };
  return state.openTags > 0 || HTML_LINE.test(line) ? afterHtml(state, line) : state;
}

/** The state after a whole line. */
export function afterLine(state: LineState, line: string): LineState {
  if (state.fence) return closes(line, state.fence) ? { ...state, fence: undefined } : state;
  if (state.isMath) return { ...state, isMath: !CLOSING_MATH.test(line) };
  if (state.isComment) return { ...state, isComment: !line.includes("-->") };
  return afterOpening(state, line);
}

/** Whether a block that begins here is one of the document's own, inside of nothing. */
export function isAtTop({ fence, isMath, isComment, openTags }: LineState): boolean {
  return !fence && !isMath && !isComment && openTags === 0;
}
