/** Markdown that reads best whole. `start` is the offset of its first line. */
type Block = { kind: "fence"; start: number; marker: string } | { kind: "table"; start: number };

/** One line, and the block it is part of; `endsBlock` on the line that closes a fence. */
export type Line = { start: number; block: Block | undefined; endsBlock: boolean };

const HEADING = /#{1,6}(?=[ \t\r\n]|$)/y;
/** No fence has a backtick in its info string. */
const FENCE_OPENING = /`{3,64}(?=[^`\r\n]{0,256}(?:[\r\n]|$))|~{3,64}/y;
const FENCE_CLOSING = /(`{3,64}|~{3,64})[ \t]{0,32}(?:[\r\n]|$)/y;
/** Fences inside of lists are indented; nothing of ours is by more than this. */
const MAX_INDENT = 32;

/** Whether a heading starts at `start`, the start of a line. */
export function isHeading(text: string, start: number): boolean {
  return text.charAt(start) === "#" && matchAt(HEADING, text, start) !== null;
}

export function firstLine(text: string): Line {
  return readLine(text, 0, undefined);
}

/** The line at `start`, after `previous`; a blank line between them ends a table. */
export function nextLine(text: string, start: number, previous: Line, afterBlank: boolean): Line {
  const { block, endsBlock } = previous;
  const tableEnded = block?.kind === "table" && afterBlank;
  return readLine(text, start, endsBlock || tableEnded ? undefined : block);
}

function readLine(text: string, start: number, open: Block | undefined): Line {
  const ink = skipIndent(text, start);
  const first = text.charAt(ink);
  if (open?.kind === "fence") {
    const endsBlock = first === open.marker.charAt(0) && closesFence(text, ink, open.marker);
    return { start, block: open, endsBlock };
  }
  return { start, block: blockAt(text, start, ink, open), endsBlock: false };
}

function blockAt(
  text: string,
  start: number,
  ink: number,
  open: Block | undefined,
): Block | undefined {
  const first = text.charAt(ink);
  if (first === "|") return open ?? { kind: "table", start };
  if (first !== "`" && first !== "~") return undefined;
  const marker = matchAt(FENCE_OPENING, text, ink)?.[0];
  return marker ? { kind: "fence", start, marker } : undefined;
}

function skipIndent(text: string, start: number): number {
  let index = start;
  while (index < start + MAX_INDENT && (text[index] === " " || text[index] === "\t")) index += 1;
  return index;
}

/** A fence is closed by as many of its own characters as opened it, or more, alone on a line. */
function closesFence(text: string, start: number, marker: string): boolean {
  return matchAt(FENCE_CLOSING, text, start)?.[1]?.startsWith(marker) ?? false;
}

/** Matches a sticky pattern whose every repetition is bounded, so that no line can make it slow. */
function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}
