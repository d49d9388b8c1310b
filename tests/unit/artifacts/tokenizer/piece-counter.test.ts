import { describe, expect, it } from "vitest";
import { Merger } from "@/lib/artifacts/tokenizer/merge";
import { PieceCounter } from "@/lib/artifacts/tokenizer/piece-counter";
import { RankTable } from "@/lib/artifacts/tokenizer/ranks";

const ALPHABET = Array.from({ length: 91 }, (_, index) => String.fromCharCode(33 + index));

/** A text in which no pair of neighbours comes twice (a de Bruijn sequence). */
const TEXT = ALPHABET.map((first, index) => {
  const later = ALPHABET.slice(index + 1);
  return first + later.map((second) => first + second).join("");
}).join("");

/**
 * A vocabulary in which the pair further right always merges first, so that every token depends on
 * where the text ends, however far away that is. No real text is like that; windows have to fail.
 */
function vocabularyReadFromTheRight(): RankTable {
  const bytes = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]));
  const pairs = Array.from({ length: TEXT.length - 1 }, (_, index) => TEXT.slice(index, index + 2));
  const tokens = [...bytes, ...pairs.reverse().map((pair) => Buffer.from(pair))];
  return new RankTable(`! 0 ${tokens.map((token) => token.toString("base64")).join(" ")}`);
}

describe("the count of a piece longer than a window", () => {
  const ranks = vocabularyReadFromTheRight();
  const counter = new PieceCounter(ranks);

  it.each([TEXT.length, TEXT.length - 1, TEXT.length - 2, 5000, 4999])(
    "is that of the piece as a whole, even when windows disagree: %i letters",
    (length) => {
      // Two bytes in front put the pairs of the first window out of step with its end.
      const text = `é${TEXT.slice(0, length)}`;
      const whole = new Merger(ranks).merge(Buffer.from(text), Buffer.byteLength(text));
      expect(counter.count(text, 0, text.length)).toBe(whole);
    },
  );

  it("is measured up to a budget, in tokens that are the encoding of their own text", () => {
    for (const budget of [1, 50, 1000, 3000]) {
      const { tokens, end } = counter.measure(TEXT, 0, TEXT.length, budget);
      expect(tokens).toBe(budget);
      expect(new Merger(ranks).merge(Buffer.from(TEXT.slice(0, end)), end)).toBe(tokens);
    }
  });
});
