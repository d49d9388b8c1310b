/** A generator that gives the same numbers in every run, so that a failure can be looked at. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Where tokenizers have been wrong: BOM, U+0085, U+017F, halves of pairs, joiners, stops. */
const TRAPS = [
  0xfeff, 0x85, 0x17f, 0xd800, 0xdc00, 0x200d, 0x301, 0xa0, 0x2028, 0x3002, 0xff0e, 0x4e2d, 0x1c5,
  0x2b0, 0x0, 0x1f1e6, 0xfe0f,
];
const FRAGMENTS = [
  "<|endoftext|>",
  "<|fim_prefix|>",
  "'re",
  "'LL",
  "'ſ",
  "'S",
  "\r\n",
  ";\n//",
  "   ",
  "\n\n",
  "\t",
  "。",
  "```",
  "| a |\n",
  "# ",
  "/",
  "👩‍👩‍👧",
];
const LIMITS = [0x80, 0x300, 0x3000, 0x10000, 0x110000];

export function randomText(random: () => number, maxParts: number): string {
  const parts = Math.ceil(random() * maxParts);
  return Array.from({ length: parts }, () => randomPart(random)).join("");
}

function randomPart(random: () => number): string {
  const kind = random();
  if (kind < 0.12) return pick(FRAGMENTS, random);
  if (kind < 0.24) return String.fromCodePoint(pick(TRAPS, random));
  if (kind < 0.4) return String.fromCharCode(97 + random() * 26);
  if (kind < 0.5) return String.fromCharCode(65 + random() * 26);
  if (kind < 0.6) return " ";
  return String.fromCodePoint(Math.floor(random() * pick(LIMITS, random)));
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("Nothing to pick from");
  return item;
}
