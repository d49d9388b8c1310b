import { type CodeSegment, readCode } from "./code-segment";
import { AT_TOP, afterLine, isAtTop, type LineState } from "./line-state";
import { findReferences, type References } from "./references";

export type ProseSegment = { kind: "prose"; text: string; found: References };
export type Segment = ProseSegment | CodeSegment;

/** A text in pieces that are rendered one by one. */
export type Split = {
  /** Stay as they are, whatever is written after them. */
  settled: readonly Segment[];
  /** What the settled pieces were made of: the text begins with it. */
  settledText: string;
  /** What is still being written. */
  tail: Segment | undefined;
};

const NOTHING: Split = { settled: [], settledText: "", tail: undefined };

/** Pieces below this are not worth a renderer of their own. */
const MIN_PROSE = 1_200;

/**
 * Beginnings, after a blank line, of a block that belongs to nothing before it: a letter, a heading, a table, bold
 * words. A dash or a number may go on with a list, and is none. Each is known from what is matched, so that a text
 * is cut in the same places however much of it is there.
 */
const FRESH_BLOCK = /^(?:[\p{L}\p{Extended_Pictographic}#|]|\*\*[^\s*])/u;

type Piece = { segment: Segment; end: number };

/** A reading of a text: the place, where the piece at hand began, and what the place stands inside of. */
type Scan = { at: number; from: number; state: LineState; isAfterBlank: boolean; pieces: Piece[] };

function endProse(scan: Scan, text: string): void {
  if (scan.at === scan.from) return;
  const prose = text.slice(scan.from, scan.at);
  if (prose.trim() !== "") {
    const segment: Segment = { kind: "prose", text: prose, found: findReferences(prose) };
    scan.pieces.push({ segment, end: scan.at });
  }
  scan.from = scan.at;
  scan.state = AT_TOP;
}

/** A fence at the margin ends whatever paragraph or list stands before it. */
function takeCode(scan: Scan, text: string): boolean {
  const code = isAtTop(scan.state) ? readCode(text, scan.at) : undefined;
  if (!code) return false;
  endProse(scan, text);
  scan.pieces.push(code);
  scan.at = code.end;
  scan.from = code.end;
  scan.isAfterBlank = true;
  return true;
}

function isFresh(scan: Scan, text: string): boolean {
  if (!scan.isAfterBlank || scan.at - scan.from < MIN_PROSE || !isAtTop(scan.state)) return false;
  return FRESH_BLOCK.test(text.slice(scan.at, scan.at + 4));
}

function takeLine(scan: Scan, text: string): void {
  if (takeCode(scan, text)) return;
  if (isFresh(scan, text)) endProse(scan, text);
  const newline = text.indexOf("\n", scan.at);
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(scan.at, end);
  scan.state = afterLine(scan.state, line);
  scan.isAfterBlank = line.trim() === "";
  scan.at = Math.min(end + 1, text.length);
}

function piecesOf(text: string): Piece[] {
  const scan: Scan = { at: 0, from: 0, state: AT_TOP, isAfterBlank: true, pieces: [] };
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
  const pieces = piecesOf(text.slice(known.settledText.length));
  const tail = pieces.pop()?.segment;
  const added = pieces.map(({ segment }) => segment);
  return {
    settled: added.length > 0 ? [...known.settled, ...added] : known.settled,
    settledText: text.slice(0, known.settledText.length + (pieces.at(-1)?.end ?? 0)),
    tail,
  };
}
