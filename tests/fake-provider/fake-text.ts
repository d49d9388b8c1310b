/** Words with everything that goes wrong in text: pairs, joined emoji, combining marks, right-to-left, CJK. */
const WORDS = [
  ..."the tide turns and small boats swing round their ropes while somebody counts waves in the harbour".split(
    " ",
  ),
  "naïve",
  "cafe\u0301",
  "Straße",
  "日本語",
  "한국어",
  "你好",
  "नमस्ते",
  "שלום",
  "🌊",
  "👩‍🚀",
  "👨‍👩‍👧‍👦",
  "🇩🇪",
  "✍🏽",
  "𝄞",
  "𠮷野家",
];

/** FNV-1a, then one step of mulberry32 for each index: no state, so any token can be had alone. */
function pick(seed: string, index: number): number {
  let value = 0x811c9dc5;
  for (const unit of `${seed}:${index}`) {
    value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 1 | value);
  value ^= value + Math.imul(value ^ (value >>> 7), 61 | value);
  return (value ^ (value >>> 14)) >>> 0;
}

/** The tokens of a seed: the same always; fewer tokens are a prefix of more. */
export function fakeTokens(seed: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const word = WORDS[pick(seed, index) % WORDS.length] ?? "";
    return index === 0 ? word : ` ${word}`;
  });
}

/** What the fake provider says for a seed, in one paragraph without Markdown. */
export function fakeText(seed: string, count: number): string {
  return fakeTokens(seed, count).join("");
}

/** Of a given text, about as much as a token. */
const PIECE = 4;

export function piecesOf(text: string, count: number): string[] {
  return (text.match(new RegExp(`[^]{1,${PIECE}}`, "gu")) ?? []).slice(0, count);
}
