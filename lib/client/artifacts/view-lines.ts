/** Longer lines are shown in pieces: an editor measures a line as a whole, and a line of megabytes stops the page. */
export const PIECE_LENGTH = 2_000;
const LONG_LINE = 10_000;

export type ViewLines = {
  text: string;
  hasPieces: boolean;
  /** The line of the view, from 1, at which a line of the artifact, from 1, begins. */
  toView(line: number): number;
  /** The line of the artifact that a line of the view shows, and whether it is where that begins. */
  fromView(line: number): { line: number; isStart: boolean };
};

function* linesOf(text: string): Generator<[start: number, end: number]> {
  let start = 0;
  for (;;) {
    const newline = text.indexOf("\n", start);
    yield [start, newline === -1 ? text.length : newline];
    if (newline === -1) return;
    start = newline + 1;
  }
}

function hasLongLine(text: string): boolean {
  for (const [start, end] of linesOf(text)) if (end - start > LONG_LINE) return true;
  return false;
}

/** The end of the piece at `start`, never between the halves of a surrogate pair. */
function endOfPiece(text: string, start: number, end: number): number {
  if (end - start <= PIECE_LENGTH) return end;
  const cut = start + PIECE_LENGTH;
  const isPair = (text.codePointAt(cut - 1) ?? 0) > 0xffff;
  return isPair ? cut - 1 : cut;
}

/** The index of the last start that is not past `line`. */
function lastUpTo(starts: number[], line: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An artifact's text as lines that an editor can show, whatever the lines are like. Linear in the text. */
export function toViewLines(source: string): ViewLines {
  // What ends a line here ends one on the server too.
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  if (!hasLongLine(text)) {
    const same = (line: number) => line;
    return { text, hasPieces: false, toView: same, fromView: (line) => ({ line, isStart: true }) };
  }
  const pieces: string[] = [];
  const starts: number[] = [];
  for (const [start, end] of linesOf(text)) {
    starts.push(pieces.length + 1);
    const isLong = end - start > LONG_LINE;
    let from = start;
    do {
      const to = isLong ? endOfPiece(text, from, end) : end;
      pieces.push(text.slice(from, to));
      from = to;
    } while (from < end);
  }
  return {
    text: pieces.join("\n"),
    hasPieces: true,
    toView: (line) => starts[Math.min(line, starts.length) - 1] ?? 1,
    fromView(line) {
      const index = lastUpTo(starts, line);
      return { line: index + 1, isStart: starts[index] === line };
    },
  };
}
