/**
 * Writes lib/artifacts/tokenizer/char-classes.generated.ts: the class of every code point, as the
 * pre-split patterns of o200k_base and cl100k_base see it.
 *
 * The classes are read out of the oracle (tiktoken, OpenAI's Rust tokenizer as WASM) and frozen,
 * because a JavaScript regular expression is wrong here: `\s` has U+FEFF and lacks U+0085, and the
 * engine's Unicode version knows letters that the tokenizer does not. Run it again only when the
 * oracle's version changes: `node scripts/generate-token-classes.mjs`.
 */
import { writeFileSync } from "node:fs";
import { Tiktoken } from "tiktoken";

const CODE_POINTS = 0x110000;
const OUTPUT = new URL("../lib/artifacts/tokenizer/char-classes.generated.ts", import.meta.url);

/** In the order of the bits in lib/artifacts/tokenizer/char-classes.ts. OTHER is what is left. */
const PATTERNS = [
  "[\\p{Lu}\\p{Lt}]",
  "\\p{Ll}",
  "[\\p{Lm}\\p{Lo}]",
  "\\p{M}",
  "\\p{N}",
  "(?![\\r\\n])\\s",
  "[\\r\\n]",
];
const OTHER = PATTERNS.length;

/** A vocabulary of the 256 bytes alone, so that what a pattern keeps comes back byte for byte. */
const BYTE_RANKS = `! 0 ${Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]).toString("base64")).join(" ")}`;

/** The oracle drops text that its pattern does not match: what is left are the class's members. */
function membersOf(pattern, text) {
  const oracle = new Tiktoken(BYTE_RANKS, {}, pattern);
  const kept = Buffer.from(oracle.encode_ordinary(text)).toString("utf8");
  oracle.free();
  return kept;
}

function classify() {
  const classes = new Uint8Array(CODE_POINTS).fill(OTHER);
  const step = 0x1000;
  for (let first = 0; first < CODE_POINTS; first += step) {
    const text = Array.from({ length: step }, (_, i) => first + i)
      .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
      .map((codePoint) => String.fromCodePoint(codePoint))
      .join("");
    PATTERNS.forEach((pattern, index) => {
      for (const member of membersOf(pattern, text)) classes[member.codePointAt(0)] = index;
    });
  }
  return classes;
}

/** Runs of equal class as little-endian base-128 numbers: (length - 1) * 8 + class. */
function encodeRuns(classes) {
  const bytes = [];
  for (let start = 0; start < CODE_POINTS; ) {
    let end = start + 1;
    while (end < CODE_POINTS && classes[end] === classes[start]) end += 1;
    let value = (end - start - 1) * 8 + classes[start];
    for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
    bytes.push(value);
    start = end;
  }
  return Buffer.from(bytes);
}

const runs = encodeRuns(classify()).toString("base64");
writeFileSync(
  OUTPUT,
  `// Written by scripts/generate-token-classes.mjs from the oracle (tiktoken). Do not edit.\nexport const CHAR_CLASS_RUNS =\n  "${runs}";\n`,
);
