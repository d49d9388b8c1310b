import { describe, expect, it } from "vitest";
import { countTokens } from "@/lib/artifacts/count-tokens";
import { ENCODINGS } from "@/lib/encodings";
import { corpora } from "./support/corpora";
import { hostileTexts } from "./support/hostile-texts";
import { oracleCount } from "./support/oracle";
import { randomText, seededRandom } from "./support/random-text";

/** Long enough for several windows of a long piece, short enough for the quadratic oracle. */
const HOSTILE_SIZE = 10_000;
const FUZZ_ROUNDS = 20_000;

describe.each(ENCODINGS)("countTokens under %s", (encoding) => {
  it.each(Object.entries(corpora()))("counts %s as tiktoken does", (_, text) => {
    expect(countTokens(text, encoding)).toBe(oracleCount(text, encoding));
  });

  it.each(Object.entries(hostileTexts(HOSTILE_SIZE)))("counts %s as tiktoken does", (_, text) => {
    expect(countTokens(text, encoding)).toBe(oracleCount(text, encoding));
  });

  it(`counts ${FUZZ_ROUNDS} random texts of all Unicode as tiktoken does`, () => {
    const random = seededRandom(17);
    const wrong: string[] = [];
    for (let round = 0; round < FUZZ_ROUNDS; round += 1) {
      const text = randomText(random, 40);
      if (countTokens(text, encoding) !== oracleCount(text, encoding)) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it("agrees with tiktoken on every code point, alone and among letters", () => {
    const wrong: number[] = [];
    for (let codePoint = 0; codePoint < 0x110000; codePoint += 7) {
      const character = String.fromCodePoint(codePoint);
      const text = `a${character}B 1${character}${character} '${character}s\n`;
      if (countTokens(text, encoding) !== oracleCount(text, encoding)) wrong.push(codePoint);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it("takes a special token's spelling for text", () => {
    expect(countTokens("<|endoftext|>", encoding)).toBe(7);
  });

  it("finds no tokens in no text", () => {
    expect(countTokens("", encoding)).toBe(0);
  });

  it("does not take the names of an object's properties for tokens", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect(countTokens(name, encoding)).toBe(oracleCount(name, encoding));
    }
  });
});

describe("countTokens", () => {
  it("refuses an encoding that it does not know, and names those that it does", () => {
    // @ts-expect-error: what a caller without types may pass.
    expect(() => countTokens("text", "gpt2")).toThrow(/gpt2.*o200k_base, cl100k_base/);
  });
});
