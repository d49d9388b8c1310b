import {
  BLANK,
  CHAR_CLASSES,
  codePointAt,
  LETTER,
  LOWER,
  MARK,
  NEWLINE,
  NUMBER,
  OTHER,
  UPPER,
} from "./char-classes";

const SPACE = " ".charCodeAt(0);
const SLASH = "/".charCodeAt(0);
const LINE_FEED = "\n".charCodeAt(0);
const CARRIAGE_RETURN = "\r".charCodeAt(0);

export const ANY_LETTER = UPPER | LOWER | LETTER; // \p{L}
const WHITESPACE = BLANK | NEWLINE; // \s
const PUNCTUATION = OTHER | MARK; // [^\s\p{L}\p{N}]
const MAX_DIGITS = 3; // \p{N}{1,3}

/**
 * Cuts text into the pieces that an encoding's pattern cuts it into: the first step of
 * tokenization, after which no token reaches over the end of a piece. Written by hand from the
 * published `pat_str`, because a regular expression engine has other Unicode tables, overflows its
 * stack on long runs, and cannot stop at a limit.
 *
 * What the two patterns share is here; `word` is what each has of its own.
 */
export abstract class Scanner {
  readonly text: string;
  /** Set when a run was still going on at the limit: the piece may really be longer. */
  truncated = false;
  protected limit = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The end of the piece at `start`, looking no further than about `limit`. */
  pieceEnd(start: number, limit: number): number {
    this.limit = limit;
    this.truncated = false;
    const charClass = this.classAt(start);
    const wordEnd = this.word(start, charClass);
    if (wordEnd > start) return wordEnd;
    if (charClass === NUMBER) return this.number(start);
    const punctuationEnd = this.punctuation(start, charClass);
    return punctuationEnd > start ? punctuationEnd : this.whitespace(start);
  }

  /** Whether `[start, end)` would be one piece if the text ended at `end`. */
  isPiece(start: number, end: number): boolean {
    return this.pieceEnd(start, end) >= end;
  }

  /** The end of the word (a contraction with it) at `start`; `start` itself when there is none. */
  protected abstract word(start: number, charClass: number): number;

  /** Whether `[\r\n]*` after punctuation takes slashes too. */
  protected abstract readonly slashesAfterPunctuation: boolean;

  protected classAt(index: number): number {
    return index < this.text.length ? (CHAR_CLASSES[codePointAt(this.text, index)] ?? OTHER) : 0;
  }

  protected next(index: number): number {
    return index + (codePointAt(this.text, index) > 0xffff ? 2 : 1);
  }

  protected previous(index: number): number {
    const paired = index >= 2 && codePointAt(this.text, index - 2) > 0xffff;
    return paired ? index - 2 : index - 1;
  }

  /** The end of the run of characters of the set `mask` from `start`. */
  protected run(mask: number, start: number): number {
    const { text, limit } = this;
    let index = start;
    while (index < limit) {
      const codePoint = codePointAt(text, index);
      if (((CHAR_CLASSES[codePoint] ?? OTHER) & mask) === 0) return index;
      index += codePoint > 0xffff ? 2 : 1;
    }
    this.truncated = true;
    return index;
  }

  /**
   * The end of `(?i:'s|'t|'re|'ve|'m|'ll|'d)` at `start`; `start` itself when there is none. Case
   * folding makes an "s" of U+017F, too.
   */
  protected contraction(start: number): number {
    const { text } = this;
    if (text[start] !== "'") return start;
    const first = text[start + 1]?.toLowerCase() ?? "";
    if (first === "s" || first === "ſ" || first === "t" || first === "m" || first === "d") {
      return start + 2;
    }
    const second = text[start + 2]?.toLowerCase() ?? "";
    const pair = first + second;
    return pair === "re" || pair === "ve" || pair === "ll" ? start + 3 : start;
  }

  private number(start: number): number {
    let end = start;
    for (let digits = 0; digits < MAX_DIGITS && this.classAt(end) === NUMBER; digits += 1) {
      end = this.next(end);
    }
    return end;
  }

  /** ` ?[^\s\p{L}\p{N}]+[\r\n/]*` */
  private punctuation(start: number, charClass: number): number {
    const first = this.text.charCodeAt(start) === SPACE ? start + 1 : start;
    const firstClass = first === start ? charClass : this.classAt(first);
    if ((firstClass & PUNCTUATION) === 0) return start;
    return this.newlines(this.run(PUNCTUATION, first));
  }

  private newlines(start: number): number {
    const { text, limit } = this;
    let index = start;
    while (index < limit) {
      const unit = text.charCodeAt(index);
      const taken =
        unit === LINE_FEED ||
        unit === CARRIAGE_RETURN ||
        (unit === SLASH && this.slashesAfterPunctuation);
      if (!taken) return index;
      index += 1;
    }
    this.truncated = true;
    return index;
  }

  /** `\s*[\r\n]+|\s+(?!\S)|\s+`: to the last newline, or all but one blank, or that blank. */
  private whitespace(start: number): number {
    const end = this.run(WHITESPACE, start);
    for (let index = end - 1; index >= start; index -= 1) {
      if (this.classAt(index) === NEWLINE) return index + 1;
    }
    const takesAll = end >= this.limit || end === start + 1;
    return takesAll ? end : end - 1;
  }
}
