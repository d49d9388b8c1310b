/** A power of two. */
const SLOTS = 32_768;
/** In bytes. Longer pieces seldom come twice. */
const MAX_LENGTH = 24;

/**
 * Remembers the token counts of short pieces that had to be merged: words outside the vocabulary
 * come again and again in one text. Each piece has one slot and the newest owner keeps it, so the
 * cache is bounded, never searched, and what a hostile text leaves in it costs nobody more than a
 * merge. Whole pieces are compared, never just hashes: an answer is exact.
 */
export class PieceCache {
  private readonly bytes = new Uint8Array(SLOTS * MAX_LENGTH);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly counts = new Uint8Array(SLOTS);

  /** The count kept for `piece[0, length)`; 0 when there is none. */
  get(piece: Uint8Array, length: number, hash: number): number {
    const slot = slotOf(hash);
    if (this.lengths[slot] !== length) return 0;
    const start = slot * MAX_LENGTH;
    for (let index = 0; index < length; index += 1) {
      if (this.bytes[start + index] !== piece[index]) return 0;
    }
    return this.counts[slot] ?? 0;
  }

  set(piece: Uint8Array, length: number, hash: number, count: number): void {
    if (length > MAX_LENGTH) return;
    const slot = slotOf(hash);
    const start = slot * MAX_LENGTH;
    for (let index = 0; index < length; index += 1) this.bytes[start + index] = piece[index] ?? 0;
    this.lengths[slot] = length;
    this.counts[slot] = count;
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
