import { type CodeSegment, readCode } from "./code-segment";
import { AT_TOP, afterLine, isAtTop, type LineState } from "./line-state";
import { afterListLine, goesOn, type ListState } from "./list-state";
import { findReferences, type References } from "./references";

export type ProseSegment = {
  kind: "prose";
  text: string;
  found: References;
  /** It goes on with the list that the piece before it ends with. */
  isContinued: boolean;
};
export type Segment = ProseSegment | CodeSegment;

/** A text in pieces that are rendered one by one. */
export type Split = {
  /** Stay as they are, whatever is written after them. */
  settled: readonly Segment[];
  /** What the settled pieces were made of: the text begins with it. */
  settledText: string;
  /** The list that the tail goes on with. */
  list: ListState | undefined;
  /** What is still being written. */
  tail: Segment | undefined;
};

const NOTHING: Split = { settled: [], settledText: "", list: undefined, tail: undefined };

/** Pieces below this are not worth a renderer of their own. */
const MIN_PROSE = 1_200;

/**
 * Beginnings, after a blank line, of a block that belongs to nothing before it: a letter, a heading, a table, bold
 * words. A dash or a number may go on with a list, and is none. Each is known from what is matched, so that a text
 * is cut in the same places however much of it is there.
 */
const FRESH_BLOCK = /^(?:[\p{L}\p{Extended_Pictographic}#|]|\*\*[^\s*])/u;

/** @see Split for `list` */
type Piece = { segment: Segment; end: number; list: ListState | undefined };

/** A reading of a text: the place, where the piece at hand began, and what the place stands inside of. */
type Scan = {
  at: number;
  from: number;
  state: LineState;
  list: ListState | undefined;
  isAfterBlank: boolean;
  isContinued: boolean;
  pieces: Piece[];
};

/** @param list what the next piece goes on with */
function endProse(scan: Scan, text: string, list?: ListState): void {
  const prose = text.slice(scan.from, scan.at);
  if (prose.trim() !== "") {
    const found = findReferences(prose);
    const segment: Segment = { kind: "prose", text: prose, found, isContinued: scan.isContinued };
    scan.pieces.push({ segment, end: scan.at, list });
  }
  scan.from = scan.at;
  scan.state = AT_TOP;
  scan.list = list;
  scan.isContinued = list !== undefined;
}

/** A fence at the margin ends whatever paragraph or list stands before it. */
function takeCode(scan: Scan, text: string): boolean {
  const code = isAtTop(scan.state) ? readCode(text, scan.at) : undefined;
  if (!code) return false;
  endProse(scan, text);
  scan.pieces.push({ ...code, list: undefined });
  scan.at = code.end;
  scan.from = code.end;
  scan.isAfterBlank = true;
  return true;
}

/** Ends the piece where a line begins another; a long list is cut between its items. */
function cutBefore(scan: Scan, text: string, line: string): void {
  if (scan.at - scan.from < MIN_PROSE || !isAtTop(scan.state)) return;
  if (goesOn(scan.list, line)) endProse(scan, text, scan.list);
  else if (scan.isAfterBlank && FRESH_BLOCK.test(line)) endProse(scan, text);
}

function takeLine(scan: Scan, text: string): void {
  if (takeCode(scan, text)) return;
  const newline = text.indexOf("\n", scan.at);
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(scan.at, end);
  cutBefore(scan, text, line);
  if (isAtTop(scan.state)) scan.list = afterListLine(scan.list, line, scan.isAfterBlank);
  scan.state = afterLine(scan.state, line);
  scan.isAfterBlank = line.trim() === "";
  scan.at = Math.min(end + 1, text.length);
}

/** Reads on from a place at which a piece begins. @param list the list that it goes on with */
function piecesOf(text: string, list: ListState | undefined): Piece[] {
  const scan: Scan = {
    at: 0,
    from: 0,
    state: AT_TOP,
    list,
    isAfterBlank: true,
    isContinued: list !== undefined,
    pieces: [],
  };
  while (scan.at < text.length) takeLine(scan, text);
  endProse(scan, text);
  return scan.pieces;
}

/**
 * Cuts a text where what stands before the cut can no longer be changed by what comes after it, so that a text that
 * grows is rendered anew only in its last piece.
 * @param before what this text was split into when it was shorter
 */
export function splitMarkdown(text: string, before: Split = NOTHING): Split {
  const known = text.startsWith(before.settledText) ? before : NOTHING;
  const from = known.settledText.length;
  const pieces = piecesOf(text.slice(from), known.list);
  const tail = pieces.pop()?.segment;
  const last = pieces.at(-1);
  if (!last) return { ...known, tail };
  return {
    settled: [...known.settled, ...pieces.map(({ segment }) => segment)],
    settledText: text.slice(0, from + last.end),
    list: last.list,
    tail,
  };
}
