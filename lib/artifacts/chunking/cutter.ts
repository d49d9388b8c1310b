import type { Encoding } from "../../encodings";
import type { TextChunk } from "../chunk-text";
import { countTokens } from "../count-tokens";
import { tokenizerFor } from "../tokenizer/encoding";
import type { Measure, PieceCounter } from "../tokenizer/piece-counter";
import type { Scanner } from "../tokenizer/scan";
import { alignToCodePoint } from "../tokenizer/utf8";
import { Boundaries } from "./boundaries";
import { graphemeStart } from "./graphemes";
import type { Line } from "./lines";

/** How much of the text one look at a piece takes at first. Runs have up to 128 units a token. */
const UNITS_PER_TOKEN = 8;
/** In code units. Longer pieces are counted only as far as they fit. */
const SHORT_PIECE = 256;

type Cut = { end: number; tokens: number; line: Line; splitsGrapheme?: true | undefined };

/** Walks the text piece by piece; when one is too much, ends the chunk and goes on from its end. */
export class Cutter {
  private readonly text: string;
  private readonly maxTokens: number;
  private readonly encoding: Encoding;
  private readonly scanner: Scanner;
  private readonly pieces: PieceCounter;
  private readonly boundaries: Boundaries;
  private start = 0;
  /** The end of the piece read last: of as much of it as was looked at, if it is too long. */
  private pieceEnd = 0;
  /** As much of that piece as fits, when it was measured: a long piece is merged only once. */
  private fitting: Measure | undefined;

  constructor(text: string, maxTokens: number, encoding: Encoding) {
    const { scan, pieces } = tokenizerFor(encoding);
    this.text = text;
    this.maxTokens = maxTokens;
    this.encoding = encoding;
    this.scanner = scan(text);
    this.pieces = pieces;
    this.boundaries = new Boundaries(text, pieces, maxTokens);
  }

  get isDone(): boolean {
    return this.start === this.text.length;
  }

  next(): TextChunk {
    const { start, boundaries } = this;
    const { block } = boundaries.line;
    const { end, tokens, line, splitsGrapheme } = this.cut();
    boundaries.begin(end, line);
    this.start = end;
    return {
      start,
      end,
      tokens,
      ...(block?.kind === "fence" && block.start < start && { continuedFence: block.start }),
      ...(splitsGrapheme && { splitsGrapheme }),
    };
  }

  private cut(): Cut {
    const { text, maxTokens, boundaries } = this;
    let tokens = 0;
    let position = this.start;
    while (position < text.length) {
      const pieceTokens = this.readPiece(position, maxTokens - tokens);
      if (tokens + pieceTokens > maxTokens) return this.cutBefore(position, tokens);
      boundaries.see(position, this.pieceEnd, tokens, tokens + pieceTokens);
      tokens += pieceTokens;
      position = this.pieceEnd;
    }
    return { end: position, tokens, line: boundaries.line };
  }

  /**
   * Reads the piece at `position` and counts its tokens; any number above `budget` says that it
   * does not fit. A piece may be the whole text, so of one that does not fit, no more is looked at
   * than is needed to know.
   */
  private readPiece(position: number, budget: number): number {
    const { text, scanner } = this;
    for (let window = this.maxTokens * UNITS_PER_TOKEN; ; window *= 2) {
      const limit = Math.min(text.length, position + window);
      this.pieceEnd = scanner.pieceEnd(position, limit);
      const tokens = this.countUpTo(position, this.pieceEnd, budget);
      const isWhole = !scanner.truncated || limit === text.length;
      if (isWhole || tokens > budget) return tokens;
    }
  }

  private countUpTo(start: number, end: number, budget: number): number {
    this.fitting = undefined;
    if (end - start <= SHORT_PIECE) return this.pieces.count(this.text, start, end);
    this.fitting = this.pieces.measure(this.text, start, end, budget);
    return this.fitting.end < end ? budget + 1 : this.fitting.tokens;
  }

  /** Ends the chunk where the piece at `position`, before which it has `tokens`, does not fit. */
  private cutBefore(position: number, tokens: number): Cut {
    const { boundaries, maxTokens } = this;
    const best = boundaries.best();
    if (best) return { ...best };
    if (tokens >= maxTokens / 2 && boundaries.isClean(position)) {
      return { end: position, tokens, line: boundaries.line };
    }
    const last = boundaries.last();
    const fitting = this.fitPiece(position, maxTokens - tokens);
    if (last && this.readPiece(position, maxTokens) <= maxTokens) return { ...last };
    return this.cutInside(position, tokens, fitting);
  }

  private fitPiece(position: number, budget: number): Measure {
    return this.fitting ?? this.pieces.measure(this.text, position, this.pieceEnd, budget);
  }

  /** Ends the chunk inside of the piece at `position`, or little before it. */
  private cutInside(position: number, tokens: number, fitting: Measure): Cut {
    const { text, start, maxTokens, boundaries } = this;
    let { end } = fitting;
    for (let step = 1; ; step *= 2) {
      const cluster = graphemeStart(text, start, end);
      const splitsGrapheme = cluster <= start || undefined;
      if (!splitsGrapheme) end = cluster;
      const isExact = end === fitting.end && this.isExact(position, end);
      const counted = isExact ? tokens + fitting.tokens : this.recount(end);
      if (counted <= maxTokens) {
        return { end, tokens: counted, line: boundaries.line, splitsGrapheme };
      }
      end = alignToCodePoint(text, Math.max(start + 2, end - step));
    }
  }

  /** Whether cutting the piece at `end` leaves its first tokens, and all before it, as they are. */
  private isExact(position: number, end: number): boolean {
    const isLong = end - position > this.pieces.maxTokenLength;
    return isLong && this.boundaries.isAdditive(position) && this.scanner.isPiece(position, end);
  }

  private recount(end: number): number {
    return countTokens(this.text.slice(this.start, end), this.encoding);
  }
}
