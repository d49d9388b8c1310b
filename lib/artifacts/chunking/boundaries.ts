import { BLANK, CHAR_CLASSES, NEWLINE, OTHER } from "../tokenizer/char-classes";
import type { PieceCounter } from "../tokenizer/piece-counter";
import { graphemeStart } from "./graphemes";
import { firstLine, isHeading, type Line, nextLine } from "./lines";
import { endsSentence, endsWideSentence } from "./sentences";

const SLASH = "/".charCodeAt(0);
/** Where wide punctuation begins: U+3000, the ideographic space. */
const FIRST_WIDE = 0x3000;
const LINE_FEED = "\n".charCodeAt(0);
const CARRIAGE_RETURN = "\r".charCodeAt(0);

/** Where a chunk may end, worst first. A block is a fence or a table. */
const LEVEL = {
  punctuation: 0,
  word: 1,
  sentence: 2,
  lineInBlock: 3,
  paragraphInBlock: 4,
  line: 5,
  paragraph: 6,
  block: 7,
  heading: 8,
};

/** A chunk's possible end: what it would hold, and the line that the next chunk begins in. */
export type Boundary = { end: number; tokens: number; line: Line };

/**
 * How far a boundary of a level may be from the limit. A block is cut only when the chunk would be
 * less than a quarter full without its first part: most blocks fit the next chunk whole.
 */
const PREFERENCES = [
  { worst: LEVEL.line, fill: 1 / 2 },
  { worst: LEVEL.block, fill: 1 / 4 },
  { worst: LEVEL.punctuation, fill: 1 / 2 },
];

/**
 * Follows the pieces of a chunk and keeps the last boundary of each level.
 *
 * Only ends of pieces after a character that is not blank are taken, and newlines: there the count
 * of the chunk is the sum of its pieces, since nothing else in the patterns looks ahead.
 */
export class Boundaries {
  /** The line that the last piece seen ends in. */
  line: Line;
  private readonly text: string;
  private readonly pieces: PieceCounter;
  private readonly kept: Boundary[];
  private readonly maxTokens: number;
  private start = 0;

  constructor(text: string, pieces: PieceCounter, maxTokens: number) {
    this.text = text;
    this.pieces = pieces;
    this.maxTokens = maxTokens;
    this.line = firstLine(text);
    const { line } = this;
    this.kept = Array.from({ length: LEVEL.heading + 1 }, () => ({ end: 0, tokens: 0, line }));
  }

  /** Begins a chunk at `start`, which is in `line`. */
  begin(start: number, line: Line): void {
    this.start = start;
    this.line = line;
    for (const boundary of this.kept) boundary.end = 0;
  }

  /** Takes note of the piece `[start, end)`, which takes the chunk's tokens from `before` to `after`. */
  see(start: number, end: number, before: number, after: number): void {
    const last = classOfUnit(this.text, end - 1);
    if (last === NEWLINE) {
      this.keep(this.breakLine(start, end), end, after);
    } else if (last !== BLANK) {
      this.seeInside(start, end, before);
      this.seeText(end, after, last);
    }
  }

  /** The best boundary that fills enough of a chunk. */
  best(): Boundary | undefined {
    for (const { worst, fill } of PREFERENCES) {
      for (let level = LEVEL.heading; level >= worst; level -= 1) {
        const boundary = this.kept[level];
        if (boundary && boundary.tokens >= this.maxTokens * fill && this.isUsable(boundary)) {
          return boundary;
        }
      }
    }
    return undefined;
  }

  /** The last boundary of any level, however little it fills. */
  last(): Boundary | undefined {
    return this.kept
      .filter((boundary) => this.isUsable(boundary))
      .reduce<Boundary | undefined>((a, b) => (a && a.end > b.end ? a : b), undefined);
  }

  /** Whether the chunk up to `position`, the end of a piece, has the tokens of its pieces. */
  isAdditive(position: number): boolean {
    return position === this.start || classOfUnit(this.text, position - 1) !== BLANK;
  }

  /** Whether the chunk may end at `position`, the end of a piece. */
  isClean(position: number): boolean {
    return (
      position > this.start &&
      this.isAdditive(position) &&
      graphemeStart(this.text, this.start, position) === position
    );
  }

  private isUsable(boundary: Boundary): boolean {
    return this.isClean(boundary.end);
  }

  private keep(level: number, end: number, tokens: number): void {
    const boundary = this.kept[level];
    // The beginning of a piece can have more tokens than the whole, which did fit.
    if (!boundary || tokens > this.maxTokens) return;
    boundary.end = end;
    boundary.tokens = tokens;
    boundary.line = this.line;
  }

  private seeText(end: number, tokens: number, last: number): void {
    const { text } = this;
    const next = classOfUnit(text, end);
    if (next === BLANK) {
      const isSentence = last === OTHER && endsSentence(text, end);
      this.keep(isSentence ? LEVEL.sentence : LEVEL.word, end, tokens);
    } else if (last === OTHER && endsWideSentence(text, end)) {
      this.keep(LEVEL.sentence, end, tokens);
    } else if (last === OTHER || next === OTHER) {
      this.keep(LEVEL.punctuation, end, tokens);
    }
  }

  /**
   * Two boundaries that lie inside of pieces: o200k_base takes the slashes of a comment together
   * with the newline before them, and both encodings a wide full stop with the word after it.
   */
  private seeInside(start: number, end: number, before: number): void {
    const { text, pieces } = this;
    if (text.charCodeAt(end - 1) === SLASH) {
      const lineStart = lineStartBeforeSlashes(text, start, end);
      if (lineStart === start) return;
      const level = this.breakLine(start, lineStart);
      this.keep(level, lineStart, before + pieces.count(text, start, lineStart));
    } else if (end > start + 1 && isWide(text, start) && endsWideSentence(text, start + 1)) {
      this.keep(LEVEL.sentence, start + 1, before + pieces.count(text, start, start + 1));
    }
  }

  /** Goes to the line that begins at `end`, behind the newlines of a piece. */
  private breakLine(start: number, end: number): number {
    const { text } = this;
    const previous = this.line;
    const isBlank = start === previous.start && isBlankPiece(text, start);
    const afterBlank = isBlank || hasTwoLineBreaks(text, start, end);
    this.line = nextLine(text, end, previous, afterBlank);
    const { block } = this.line;
    if (block && block === previous.block) {
      return afterBlank ? LEVEL.paragraphInBlock : LEVEL.lineInBlock;
    }
    // Prose has a blank line before a heading; a comment in a script often has not.
    if (afterBlank && isHeading(text, end)) return LEVEL.heading;
    if (block || previous.block) return LEVEL.block;
    return afterBlank ? LEVEL.paragraph : LEVEL.line;
  }
}

function isWide(text: string, index: number): boolean {
  return text.charCodeAt(index) >= FIRST_WIDE && classOfUnit(text, index) === OTHER;
}

/** The class of a code unit; 0 past the end of the text. Half a pair counts as no blank. */
function classOfUnit(text: string, index: number): number {
  return index < text.length ? (CHAR_CLASSES[text.charCodeAt(index)] ?? 0) : 0;
}

/** Whether a piece that ends with a newline is white space all through: else its first is a mark. */
function isBlankPiece(text: string, start: number): boolean {
  const first = classOfUnit(text, start);
  return first === NEWLINE || (first === BLANK && isWhitespace(text, start + 1));
}

function isWhitespace(text: string, index: number): boolean {
  return (classOfUnit(text, index) & (BLANK | NEWLINE)) !== 0;
}

/** Whether the piece `[start, end)`, which ends with a newline, holds another one. */
function hasTwoLineBreaks(text: string, start: number, end: number): boolean {
  const isPair =
    text.charCodeAt(end - 1) === LINE_FEED && text.charCodeAt(end - 2) === CARRIAGE_RETURN;
  for (let index = end - (isPair ? 3 : 2); index >= start; index -= 1) {
    if (classOfUnit(text, index) === NEWLINE) return true;
  }
  return false;
}

/** Where the line of the slashes begins that end the piece `[start, end)`; `start` if before it. */
function lineStartBeforeSlashes(text: string, start: number, end: number): number {
  let index = end - 1;
  while (index > start && text.charCodeAt(index - 1) === SLASH) index -= 1;
  return index > start && classOfUnit(text, index - 1) === NEWLINE ? index : start;
}
