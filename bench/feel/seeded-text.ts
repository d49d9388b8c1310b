import { sampleText } from "./sample-text.ts";

/** Every fourth reply is long, the others are what one says in passing. */
const LONG = 4_000;
const SHORT = 900;

/** What the message at an index of a measured chat says: questions and replies take turns. */
export function seededText(index: number): string {
  if (index % 2 === 0) return `Question ${index}: and then?`;
  return sampleText((index >> 1) % 4 === 0 ? LONG : SHORT);
}
