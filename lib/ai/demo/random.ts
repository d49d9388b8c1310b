/** FNV-1a over UTF-16 units: a small number that stands for a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

export type Random = {
  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number;
  shuffle<T>(items: readonly T[]): T[];
};

/** The same numbers for the same seed, always (mulberry32). */
export function seededRandom(seed: string): Random {
  let state = hash(seed);
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }
  function shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, rank: below(2 ** 30) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  }
  return { below, shuffle };
}
