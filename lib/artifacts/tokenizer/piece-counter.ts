import { Merger } from "./merge";
import { extendHash, NO_RANK, type RankTable } from "./ranks";
import {
  alignToCodePoint,
  isCharacterStart,
  MAX_BYTES_PER_UNIT,
  utf16Length,
  writeUtf8,
} from "./utf8";

/** In UTF-16 code units. A longer piece is merged window by window. */
const WINDOW = 4096;
/** How much a window that fails is lengthened by. */
const WINDOW_GROWTH = 4;
/** In bytes. Tokens this near to a window's end may depend on what comes after it. */
const MARGIN = 512;

/** The first tokens of a piece: how many there are, and where the last one ends. */
export type Measure = { tokens: number; end: number };

/**
 * Counts the tokens of pieces, exactly, in a time that grows with their length and in memory that
 * does not.
 *
 * Why windows are exact. In byte pair encoding the order of merges inside a span does not depend
 * on what stands around it until one reaches over the span's edge. Hence (a) any neighbours in the
 * encoding of a text are also the encoding of just their own text, and (b) tokens are the encoding
 * of a text if every two neighbours are the encoding of theirs. Each window begins at a token's
 * start in the one before, and is used only if its first token is the one that the window before
 * has there: then those two neighbours were seen side by side in a true encoding, as all others
 * were. If a window disagrees, the piece is done again with longer windows, at last with one.
 */
export class PieceCounter {
  private readonly ranks: RankTable;
  private readonly merger: Merger;
  private bytes = new Uint8Array(WINDOW * MAX_BYTES_PER_UNIT);

  constructor(ranks: RankTable) {
    this.ranks = ranks;
    this.merger = new Merger(ranks);
  }

  /** The number of tokens of the piece `text[start, end)`. */
  count(text: string, start: number, end: number): number {
    if (end - start > this.ranks.maxTokenLength) {
      return this.measure(text, start, end, Number.POSITIVE_INFINITY).tokens;
    }
    const length = writeUtf8(this.bytes, text, start, end);
    return this.isToken(length) ? 1 : this.merger.merge(this.bytes, length);
  }

  /** As many of the first tokens of the piece as are at most `budget` and end with a character. */
  measure(text: string, start: number, end: number, budget: number): Measure {
    for (let window = WINDOW; ; window *= WINDOW_GROWTH) {
      const measure = this.measureByWindows(text, start, end, budget, window);
      if (measure) return measure;
    }
  }

  private isToken(length: number): boolean {
    let hash = 0;
    for (let index = 0; index < length; index += 1) {
      hash = extendHash(hash, this.bytes[index] ?? 0);
    }
    return this.ranks.find(this.bytes, 0, length, hash) !== NO_RANK;
  }

  private measureByWindows(
    text: string,
    start: number,
    end: number,
    budget: number,
    window: number,
  ): Measure | undefined {
    let tokens = 0;
    let position = start;
    let expected = 0;
    while (position < end) {
      const windowEnd = Math.min(end, alignToCodePoint(text, position + window));
      const found = this.encode(text, position, windowEnd);
      const { ends } = this.merger;
      if (expected > 0 && ends[0] !== expected) return undefined;
      const used = windowEnd === end ? found : this.tokensBeforeMargin(found);
      if (used === 0) return undefined;
      const taken = tokens + used > budget ? this.wholeCharacters(budget - tokens) : used;
      const usedBytes = taken > 0 ? (ends[taken - 1] ?? 0) : 0;
      expected = (ends[taken] ?? 0) - usedBytes;
      position += utf16Length(this.bytes, usedBytes);
      tokens += taken;
      if (taken < used) break;
    }
    return { tokens, end: position };
  }

  private encode(text: string, start: number, end: number): number {
    const needed = (end - start) * MAX_BYTES_PER_UNIT;
    if (this.bytes.length < needed) this.bytes = new Uint8Array(needed);
    return this.merger.merge(this.bytes, writeUtf8(this.bytes, text, start, end));
  }

  /** How many of a window's tokens end before its margin, and with a character. */
  private tokensBeforeMargin(found: number): number {
    const { ends } = this.merger;
    const trusted = (ends[found - 1] ?? 0) - MARGIN;
    let count = found - 1;
    while (count > 0 && (ends[count - 1] ?? 0) > trusted) count -= 1;
    return this.wholeCharacters(count);
  }

  /** The greatest number of first tokens, at most `count`, that ends with a character. */
  private wholeCharacters(count: number): number {
    let whole = count;
    while (whole > 0 && !isCharacterStart(this.bytes, this.merger.ends[whole - 1] ?? 0)) whole -= 1;
    return whole;
  }
}
