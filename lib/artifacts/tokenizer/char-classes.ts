import { decodeBase64 } from "./base64";
import { CHAR_CLASS_RUNS } from "./char-classes.generated";

/** What the pre-split patterns ask of a code point: one bit a class, so that a set is a mask. */
export const UPPER = 1; // \p{Lu} \p{Lt}
export const LOWER = 2; // \p{Ll}
export const LETTER = 4; // \p{Lm} \p{Lo}: letters without case
export const MARK = 8; // \p{M}
export const NUMBER = 16; // \p{N}
export const BLANK = 32; // \s but for the newlines
export const NEWLINE = 64; // \r \n
export const OTHER = 128; // punctuation, symbols, controls, unassigned, lone surrogates

const CODE_POINTS = 0x110000;

/** Lone surrogates are OTHER, like the U+FFFD that they become in UTF-8. */
function readRuns(): Uint8Array {
  const classes = new Uint8Array(CODE_POINTS);
  let codePoint = 0;
  let value = 0;
  let unit = 1;
  for (const byte of decodeBase64(CHAR_CLASS_RUNS)) {
    value += (byte & 127) * unit;
    unit *= 128;
    if (byte >= 128) continue;
    const end = codePoint + Math.floor(value / 8) + 1;
    classes.fill(1 << (value % 8), codePoint, end);
    codePoint = end;
    value = 0;
    unit = 1;
  }
  return classes;
}

/** The class of every code point. */
export const CHAR_CLASSES = readRuns();

/**
 * The code point at `index`, or 0xFFFD for a surrogate that stands alone: the tokenizers see text
 * as UTF-8, where such a one is written so.
 */
export function codePointAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const codePoint = text.codePointAt(index) ?? unit;
  return codePoint > 0xffff ? codePoint : 0xfffd;
}
