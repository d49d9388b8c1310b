import type { TextChunk } from "./chunk-text";

const NONE = 0xffffffff;
const LEVELS = 6;

const COLUMN = {
  end: 0,
  tokens: 1,
  /** Of all chunks before this one. */
  tokensBefore: 2,
  /** The offset of the line that opens the fence which the chunk begins in. */
  fence: 3,
  splitsGrapheme: 4,
  fromLine: 5,
  toLine: 6,
  /** Six: the offsets of the headings that the chunk's start stands under, by level. */
  headings: 7,
};
const COLUMNS = COLUMN.headings + LEVELS;

type Column = Exclude<keyof typeof COLUMN, "headings">;

/**
 * What is known of each chunk of a text besides the text itself, as plain numbers: 50,000 chunks are handed over by a
 * worker without a copy, and take 2.6 MB.
 */
export class ChunkTable {
  readonly numbers: Uint32Array<ArrayBuffer>;

  constructor(numbers: Uint32Array<ArrayBuffer>) {
    this.numbers = numbers;
  }

  static of(chunks: readonly TextChunk[]): ChunkTable {
    const table = new ChunkTable(new Uint32Array(chunks.length * COLUMNS));
    let tokensBefore = 0;
    chunks.forEach(({ end, tokens, continuedFence = NONE, splitsGrapheme }, index) => {
      const row = [end, tokens, tokensBefore, continuedFence, splitsGrapheme ? 1 : 0, 0, 0];
      table.numbers.set(row, index * COLUMNS);
      table.numbers.fill(NONE, index * COLUMNS + COLUMN.headings, (index + 1) * COLUMNS);
      tokensBefore += tokens;
    });
    return table;
  }

  get length(): number {
    return this.numbers.length / COLUMNS;
  }

  get bytes(): number {
    return this.numbers.byteLength;
  }

  /** NaN for a chunk that there is not, so that no comparison with it is true. */
  get(index: number, column: Column): number {
    return this.numbers[index * COLUMNS + COLUMN[column]] ?? Number.NaN;
  }

  set(index: number, column: Column, value: number): void {
    this.numbers[index * COLUMNS + COLUMN[column]] = value;
  }

  startOf(index: number): number {
    return index === 0 ? 0 : this.get(index - 1, "end");
  }

  fenceOf(index: number): number | undefined {
    const offset = this.get(index, "fence");
    return offset === NONE ? undefined : offset;
  }

  /** @param offsets by level, undefined where there is none */
  setHeadings(index: number, offsets: readonly (number | undefined)[]): void {
    const first = index * COLUMNS + COLUMN.headings;
    for (let level = 0; level < LEVELS; level += 1) {
      this.numbers[first + level] = offsets[level] ?? NONE;
    }
  }

  headingsOf(index: number): number[] {
    const first = index * COLUMNS + COLUMN.headings;
    return [...this.numbers.subarray(first, first + LEVELS)].filter((offset) => offset !== NONE);
  }

  /** As `chunkText` gave them. */
  textChunk(index: number): TextChunk {
    const fence = this.fenceOf(index);
    return {
      start: this.startOf(index),
      end: this.get(index, "end"),
      tokens: this.get(index, "tokens"),
      ...(fence !== undefined && { continuedFence: fence }),
      ...(this.get(index, "splitsGrapheme") === 1 && { splitsGrapheme: true as const }),
    };
  }
}
