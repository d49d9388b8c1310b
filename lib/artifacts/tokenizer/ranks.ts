import { decodeBase64Into } from "./base64";

/** No token: what a look-up answers for bytes that are not in the vocabulary. */
export const NO_RANK = 0x7fffffff;

const HASH_BASE = 0x01000193;
const BYTE_PAIRS = 65_536;

/**
 * Extends the hash of a byte string by one more byte: a polynomial modulo 2^32, so that the hash
 * of any slice follows from two hashes of prefixes (`sliceHash`).
 */
export function extendHash(hash: number, byte: number): number {
  return (Math.imul(hash, HASH_BASE) + byte + 1) | 0;
}

/**
 * The vocabulary of one encoding: token bytes to rank, where the rank is also the token's id.
 * All tokens lie in one array of bytes and one open hash table, because a Map of 200,000 strings
 * takes five times the memory and cannot be asked about a slice without making a string of it.
 */
export class RankTable {
  /** The length in bytes of the longest token. */
  readonly maxTokenLength: number;
  private readonly bytes: Uint8Array;
  /** Token `rank` is `bytes[starts[rank], starts[rank + 1])`. */
  private readonly starts: Uint32Array;
  private readonly slotRanks: Int32Array;
  private readonly slotHashes: Int32Array;
  private readonly slotMask: number;
  private readonly pairRanks = new Int32Array(BYTE_PAIRS).fill(NO_RANK);
  private readonly powers: Int32Array;

  /** `source` is js-tiktoken's `bpe_ranks`: lines of "! first-rank token token …" in base64. */
  constructor(source: string) {
    const { bytes, starts } = readTokens(source);
    this.bytes = bytes;
    this.starts = starts;
    const slots = 2 ** Math.ceil(Math.log2(starts.length * 2));
    this.slotMask = slots - 1;
    this.slotRanks = new Int32Array(slots).fill(NO_RANK);
    this.slotHashes = new Int32Array(slots);
    this.maxTokenLength = this.indexTokens();
    this.powers = powersOfBase(this.maxTokenLength);
  }

  /** The rank of `bytes[start, end)`, whose hash is `hash`. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const { slotRanks, slotHashes, slotMask } = this;
    let slot = slotOf(hash) & slotMask;
    let rank = slotRanks[slot] ?? NO_RANK;
    while (rank !== NO_RANK) {
      if (slotHashes[slot] === hash && this.isToken(rank, bytes, start, end)) return rank;
      slot = (slot + 1) & slotMask;
      rank = slotRanks[slot] ?? NO_RANK;
    }
    return NO_RANK;
  }

  /** The rank of `bytes[start, end)`, where `prefixHashes[i]` is the hash of `bytes[0, i)`. */
  findSlice(bytes: Uint8Array, prefixHashes: Int32Array, start: number, end: number): number {
    const length = end - start;
    if (length > this.maxTokenLength) return NO_RANK;
    const power = this.powers[length] ?? 0;
    const hash = ((prefixHashes[end] ?? 0) - Math.imul(prefixHashes[start] ?? 0, power)) | 0;
    return this.find(bytes, start, end, hash);
  }

  /** The rank of a token of two bytes. Every merge begins with these, so they have a table. */
  findPair(first: number, second: number): number {
    return this.pairRanks[first * 256 + second] ?? NO_RANK;
  }

  private isToken(rank: number, bytes: Uint8Array, start: number, end: number): boolean {
    const tokenStart = this.starts[rank] ?? 0;
    if ((this.starts[rank + 1] ?? 0) - tokenStart !== end - start) return false;
    for (let index = start; index < end; index += 1) {
      if (this.bytes[tokenStart + index - start] !== bytes[index]) return false;
    }
    return true;
  }

  private indexTokens(): number {
    let longest = 0;
    for (let rank = 0; rank + 1 < this.starts.length; rank += 1) {
      const start = this.starts[rank] ?? 0;
      const end = this.starts[rank + 1] ?? 0;
      if (end > start) this.insert(rank, start, end);
      longest = Math.max(longest, end - start);
    }
    return longest;
  }

  private insert(rank: number, start: number, end: number): void {
    const { bytes } = this;
    let hash = 0;
    for (let index = start; index < end; index += 1) hash = extendHash(hash, bytes[index] ?? 0);
    let slot = slotOf(hash) & this.slotMask;
    while (this.slotRanks[slot] !== NO_RANK) slot = (slot + 1) & this.slotMask;
    this.slotRanks[slot] = rank;
    this.slotHashes[slot] = hash;
    if (end - start === 2) {
      this.pairRanks[(bytes[start] ?? 0) * 256 + (bytes[start + 1] ?? 0)] = rank;
    }
  }
}

/** The polynomial's low bits depend on few bytes; the table is indexed by low bits. */
function slotOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12;
}

function powersOfBase(count: number): Int32Array {
  const powers = new Int32Array(count + 1).fill(1);
  for (let exponent = 1; exponent <= count; exponent += 1) {
    powers[exponent] = Math.imul(powers[exponent - 1] ?? 1, HASH_BASE);
  }
  return powers;
}

function readTokens(source: string): { bytes: Uint8Array; starts: Uint32Array } {
  const bytes = new Uint8Array(source.length);
  const starts: number[] = [];
  let written = 0;
  for (let line = 0; line < source.length; ) {
    const lineEnd = endOfField(source, line, "\n");
    const rankStart = endOfField(source, line, " ") + 1;
    const rankEnd = endOfField(source, rankStart, " ");
    const firstRank = Number(source.slice(rankStart, rankEnd));
    while (starts.length < firstRank) starts.push(written);
    for (let field = rankEnd + 1; field < lineEnd; ) {
      const end = Math.min(endOfField(source, field, " "), lineEnd);
      starts.push(written);
      written = decodeBase64Into(bytes, written, source, field, end);
      field = end + 1;
    }
    line = lineEnd + 1;
  }
  starts.push(written);
  return { bytes: bytes.slice(0, written), starts: Uint32Array.from(starts) };
}

function endOfField(source: string, start: number, separator: string): number {
  const end = source.indexOf(separator, start);
  return end < 0 ? source.length : end;
}
