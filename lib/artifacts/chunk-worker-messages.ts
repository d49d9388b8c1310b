import type { ChunkOptions, TextChunk } from "./chunk-text";

export type ChunkJob = { id: number; text: string; options: ChunkOptions };
export type ChunkResult = { id: number; chunks: Uint32Array } | { id: number; error: Error };

/** end, tokens, the fence it continues, whether it splits a grapheme; it starts where one ended. */
const COLUMNS = 4;
const NO_FENCE = 0xffffffff;

/** Chunks as plain numbers, whose memory a worker hands over without a copy. */
export function packChunks(chunks: readonly TextChunk[]): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(chunks.length * COLUMNS);
  chunks.forEach(({ end, tokens, continuedFence = NO_FENCE, splitsGrapheme }, index) => {
    packed.set([end, tokens, continuedFence, splitsGrapheme ? 1 : 0], index * COLUMNS);
  });
  return packed;
}

export function unpackChunks(packed: Uint32Array): TextChunk[] {
  const chunks: TextChunk[] = [];
  let start = 0;
  for (let row = 0; row < packed.length; row += COLUMNS) {
    const [end = 0, tokens = 0, fence = NO_FENCE, split = 0] = packed.subarray(row, row + COLUMNS);
    chunks.push({
      start,
      end,
      tokens,
      ...(fence !== NO_FENCE && { continuedFence: fence }),
      ...(split === 1 && { splitsGrapheme: true as const }),
    });
    start = end;
  }
  return chunks;
}
