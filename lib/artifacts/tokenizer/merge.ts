import { MinHeap } from "./min-heap";
import { extendHash, NO_RANK, type RankTable } from "./ranks";

/** Up to here looking for the least rank anew after each merge is faster than keeping a heap. */
const SHORT = 96;
/** A heap item is rank * POSITIONS + position: least rank first and, among equals, leftmost. */
const POSITIONS = 2 ** 27;

/**
 * Byte pair encoding of one piece: of all neighbouring parts that join to a token, join the pair
 * of least rank, the leftmost among equals, until none is left.
 *
 * Holds the arrays that the work needs, so that a piece costs no allocation. Not reentrant.
 */
export class Merger {
  private ends = new Int32Array(0);
  private readonly ranks: RankTable;
  private hashes = new Int32Array(0);
  /** The rank that the part starting here and its right neighbour join to. */
  private pairs = new Int32Array(0);
  private nextStart = new Int32Array(0);
  private previousStart = new Int32Array(0);
  private queue = new MinHeap(0);

  constructor(ranks: RankTable) {
    this.ranks = ranks;
  }

  /** Encodes `bytes[0, length)`; answers the number of tokens; `endOf` tells their ends. */
  merge(bytes: Uint8Array, length: number): number {
    this.reserve(length);
    for (let index = 0; index < length; index += 1) {
      this.hashes[index + 1] = extendHash(this.hashes[index] ?? 0, bytes[index] ?? 0);
    }
    return length <= SHORT ? this.mergeShort(bytes, length) : this.mergeLong(bytes, length);
  }

  /** Where the first `count` tokens of the last `merge` end, in bytes. */
  endOf(count: number): number {
    return count > 0 ? (this.ends[count - 1] ?? 0) : 0;
  }

  private reserve(length: number): void {
    if (this.ends.length > length) return;
    const capacity = Math.max(SHORT, length) + 1;
    this.ends = new Int32Array(capacity);
    this.hashes = new Int32Array(capacity);
    this.pairs = new Int32Array(capacity);
    this.nextStart = new Int32Array(capacity);
    this.previousStart = new Int32Array(capacity);
    // One item a byte at first, and at most two more for each merge.
    this.queue = new MinHeap(capacity * 3);
  }

  /** Parts lie side by side: part `i` is `[ends[i - 1], ends[i])`, `pairs[i]` joins it to the next. */
  private mergeShort(bytes: Uint8Array, length: number): number {
    const { ends, pairs } = this;
    for (let index = 0; index < length; index += 1) {
      ends[index] = index + 1;
      pairs[index] =
        index + 1 < length
          ? this.ranks.findPair(bytes[index] ?? 0, bytes[index + 1] ?? 0)
          : NO_RANK;
    }
    let count = length;
    for (let least = indexOfLeast(pairs, count); least >= 0; least = indexOfLeast(pairs, count)) {
      for (let index = least; index + 1 < count; index += 1) {
        ends[index] = ends[index + 1] ?? 0;
        pairs[index] = pairs[index + 1] ?? NO_RANK;
      }
      count -= 1;
      this.rankShortPair(bytes, least, count);
      if (least > 0) this.rankShortPair(bytes, least - 1, count);
    }
    return count;
  }

  private rankShortPair(bytes: Uint8Array, index: number, count: number): void {
    const start = index > 0 ? (this.ends[index - 1] ?? 0) : 0;
    this.pairs[index] =
      index + 1 < count
        ? this.ranks.findSlice(bytes, this.hashes, start, this.ends[index + 1] ?? 0)
        : NO_RANK;
  }

  /** Parts are a linked list by the offset they start at; pairs wait in a heap. O(n log n). */
  private mergeLong(bytes: Uint8Array, length: number): number {
    const { pairs, queue } = this;
    this.linkBytes(bytes, length);
    while (!queue.isEmpty) {
      const item = queue.pop();
      const start = item % POSITIONS;
      // A pair that has changed since it was queued was queued again with its new rank.
      if (pairs[start] === (item - start) / POSITIONS) this.joinAt(start, bytes, length);
    }
    return this.collectEnds(length);
  }

  private linkBytes(bytes: Uint8Array, length: number): void {
    this.queue.clear();
    for (let index = 0; index < length; index += 1) {
      this.nextStart[index] = index + 1;
      this.previousStart[index] = index - 1;
      const last = index + 1 === length;
      this.queuePair(
        index,
        last ? NO_RANK : this.ranks.findPair(bytes[index] ?? 0, bytes[index + 1] ?? 0),
      );
    }
  }

  private joinAt(start: number, bytes: Uint8Array, length: number): void {
    const joined = this.nextStart[start] ?? length;
    const after = this.nextStart[joined] ?? length;
    this.pairs[joined] = NO_RANK;
    this.nextStart[start] = after;
    if (after < length) this.previousStart[after] = start;
    this.rankLongPair(start, bytes, length);
    const before = this.previousStart[start] ?? -1;
    if (before >= 0) this.rankLongPair(before, bytes, length);
  }

  private rankLongPair(start: number, bytes: Uint8Array, length: number): void {
    const right = this.nextStart[start] ?? length;
    const end = right < length ? (this.nextStart[right] ?? length) : length;
    const rank = right < length ? this.ranks.findSlice(bytes, this.hashes, start, end) : NO_RANK;
    this.queuePair(start, rank);
  }

  private queuePair(start: number, rank: number): void {
    this.pairs[start] = rank;
    if (rank !== NO_RANK) this.queue.push(rank * POSITIONS + start);
  }

  private collectEnds(length: number): number {
    let count = 0;
    for (let start = 0; start < length; count += 1) {
      start = this.nextStart[start] ?? length;
      this.ends[count] = start;
    }
    return count;
  }
}

/** The index of the least rank among the first `count`, leftmost among equals; -1 when none. */
function indexOfLeast(pairs: Int32Array, count: number): number {
  let least = NO_RANK;
  let leastIndex = -1;
  for (let index = 0; index < count; index += 1) {
    const rank = pairs[index] ?? NO_RANK;
    if (rank < least) {
      least = rank;
      leastIndex = index;
    }
  }
  return leastIndex;
}
