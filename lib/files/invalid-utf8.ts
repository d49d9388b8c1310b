import { isUtf8 } from "node:buffer";

const BLOCK = 64 * 1024;

const isContinuation = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

/** How many bytes a character takes that begins with this one. */
function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

/** A block's end that cuts no character, if there are characters. */
function endOfBlock(bytes: Uint8Array, from: number): number {
  const full = Math.min(from + BLOCK, bytes.length);
  let to = full;
  while (to > full - 4 && isContinuation(bytes[to])) to -= 1;
  return to;
}

/** The offset of the first byte that is not UTF-8; -1 when all of it is. Blocks first: most of a file is right. */
export function invalidUtf8At(bytes: Uint8Array): number {
  for (let from = 0; from < bytes.length; ) {
    const to = endOfBlock(bytes, from);
    if (!isUtf8(bytes.subarray(from, to))) return from + firstInvalid(bytes.subarray(from, to));
    from = to;
  }
  return -1;
}

function firstInvalid(block: Uint8Array): number {
  let at = 0;
  while (at < block.length) {
    const length = lengthOf(block[at] ?? 0);
    if (!isUtf8(block.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}
