import type { ChunkMap, StoredChunk } from "./chunk-format";
import type { ChunkTable } from "./chunk-table";
import type { ArtifactMeta } from "./contract";
import { headingTitle } from "./headings";
import { alignToCodePoint } from "./tokenizer/utf8";

const BYTES_PER_UNIT = 2;
const MOST_LINE_UNITS = 200;

/** All chunks of one version of an artifact. Chunks are cut out of the text when they are asked for. */
export class ChunkSet {
  readonly meta: ArtifactMeta;
  private readonly text: string;
  private readonly table: ChunkTable;

  constructor(meta: ArtifactMeta, text: string, table: ChunkTable) {
    this.meta = meta;
    this.text = text;
    this.table = table;
  }

  /** How many chunks there are. */
  get length(): number {
    return this.table.length;
  }

  /** About what it takes in memory, in bytes. */
  get bytes(): number {
    return this.text.length * BYTES_PER_UNIT + this.table.bytes;
  }

  /** The chunk at an index that exists. */
  chunk(index: number): StoredChunk {
    const { text, table } = this;
    const fence = table.fenceOf(index);
    return {
      index,
      tokens: table.get(index, "tokens"),
      tokensBefore: table.get(index, "tokensBefore"),
      headingPath: table.headingsOf(index).map((offset) => this.headingAt(offset)),
      lines: { from: table.get(index, "fromLine"), to: table.get(index, "toLine") },
      text: text.slice(table.startOf(index), table.get(index, "end")),
      ...(fence !== undefined && { continuedFence: this.fenceAt(fence) }),
      ...(table.get(index, "splitsGrapheme") === 1 && { splitsGrapheme: true as const }),
    };
  }

  map(): ChunkMap {
    const { table } = this;
    const column = (name: Parameters<ChunkTable["get"]>[1]) =>
      Array.from({ length: table.length }, (_, index) => table.get(index, name));
    return {
      ends: column("end"),
      tokens: column("tokens"),
      fromLines: column("fromLine"),
      toLines: column("toLine"),
    };
  }

  private headingAt(start: number): string {
    return headingTitle(this.text, start, this.lineEnd(start));
  }

  private fenceAt(start: number): string {
    return this.text.slice(start, this.lineEnd(start)).trim();
  }

  /** Where the line at `start` ends, or is long enough. */
  private lineEnd(start: number): number {
    const most = alignToCodePoint(this.text, start + MOST_LINE_UNITS);
    const length = this.text.slice(start, most).search(/[\r\n]/);
    return length < 0 ? Math.min(most, this.text.length) : start + length;
  }
}
