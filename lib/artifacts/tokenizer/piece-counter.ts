import { Merger } from "./merge";
import { PieceCache } from "./piece-cache";
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
const MARGIN = 256;
/** How much text a token of a budget is first taken for: little more than in dense text. */
const UNITS_PER_TOKEN = 2;

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
  private readonly cache = new PieceCache();
  private bytes = new Uint8Array(WINDOW * MAX_BYTES_PER_UNIT + 1);

  constructor(ranks: RankTable) {
    this.ranks = ranks;
    this.merger = new Merger(ranks);
  }

  /** In bytes: no longer piece can be one token. */
  get maxTokenLength(): number {
    return this.ranks.maxTokenLength;
  }

  /** The number of tokens of the piece `text[start, end)`. */
  count(text: string, start: number, end: number): number {
    if (end - start > this.maxTokenLength) {
      return this.measure(text, start, end, Number.POSITIVE_INFINITY).tokens;
    }
    const length = writeUtf8(this.bytes, text, start, end);
    const hash = hashOf(this.bytes, length);
    if (this.ranks.find(this.bytes, 0, length, hash) !== NO_RANK) return 1;
    const known = this.cache.get(this.bytes, length, hash);
    if (known > 0) return known;
    const tokens = this.merger.merge(this.bytes, length);
    this.cache.set(this.bytes, length, hash, tokens);
    return tokens;
  }

  /**
   * As many of the first tokens of the piece as are at most `budget` and end with a character. The
   * work grows with what fits the budget, not with the piece.
   */
  measure(text: string, start: number, end: number, budget: number): Measure {
    const firstWindow = Math.min(WINDOW, budget * UNITS_PER_TOKEN + 1);
    for (let window = firstWindow; ; window *= WINDOW_GROWTH) {
      const measure = this.measureByWindows(text, start, end, budget, window);
      if (measure) return measure;
    }
  }

  private measureByWindows(
    text: string,
    start: number,
    end: number,
    budget: number,
    window: number,
  ): Measure | undefined {
    const measure = { tokens: 0, end: start };
    const { merger } = this;
    let expected = 0;
    while (measure.end < end) {
      const windowEnd = Math.min(end, alignToCodePoint(text, measure.end + window));
      const found = this.encode(text, measure.end, windowEnd);
      if (expected > 0 && merger.endOf(1) !== expected) return undefined;
      const left = budget - measure.tokens;
      const isLast = windowEnd === end || found > left;
      const usable = isLast ? found : this.tokensBeforeMargin(found, window);
      if (usable === 0) return undefined;
      const taken = this.wholeCharacters(Math.min(usable, left));
      measure.tokens += taken;
      measure.end += utf16Length(this.bytes, merger.endOf(taken));
      if (taken < usable) return measure;
      expected = merger.endOf(taken + 1) - merger.endOf(taken);
    }
    return measure;
  }

  private encode(text: string, start: number, end: number): number {
    const needed = (end - start) * MAX_BYTES_PER_UNIT;
    if (this.bytes.length <= needed) this.bytes = new Uint8Array(needed + 1);
    const length = writeUtf8(this.bytes, text, start, end);
    this.bytes[length] = 0; // No stale continuation byte: the window's end is a character's end.
    return this.merger.merge(this.bytes, length);
  }

  /** How many of a window's tokens end before its margin, and with a character. */
  private tokensBeforeMargin(found: number, window: number): number {
    if (window < WINDOW) return 0; // Too small to go on from: a guess at the budget that failed.
    const { merger } = this;
    const trusted = merger.endOf(found) - MARGIN;
    let count = found - 1;
    while (count > 0 && merger.endOf(count) > trusted) count -= 1;
    return this.wholeCharacters(count);
  }

  /** The greatest number of first tokens, at most `count`, that ends with a character. */
  private wholeCharacters(count: number): number {
    let whole = count;
    while (whole > 0 && !isCharacterStart(this.bytes, this.merger.endOf(whole))) whole -= 1;
    return whole;
  }
}

function hashOf(bytes: Uint8Array, length: number): number {
  let hash = 0;
  for (let index = 0; index < length; index += 1) hash = extendHash(hash, bytes[index] ?? 0);
  return hash;
}
