import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assertChunkOptions,
  chunkText,
  MAX_CHUNK_TOKENS,
  MIN_CHUNK_TOKENS,
  type TextChunk,
} from "@/lib/artifacts/chunk-text";
import { countTokens } from "@/lib/artifacts/count-tokens";
import { ENCODINGS, type Encoding } from "@/lib/encodings";
import { corpora } from "./support/corpora";
import { hostileTexts } from "./support/hostile-texts";
import { oracleCount } from "./support/oracle";
import { randomText, seededRandom } from "./support/random-text";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The oracle is quadratic on long pieces; our counter was held against it elsewhere. */
function exactCount(text: string, encoding: Encoding): number {
  return text.length < 2000 ? oracleCount(text, encoding) : countTokens(text, encoding);
}

function splitsPair(text: string, index: number): boolean {
  return (text.codePointAt(index - 1) ?? 0) > 0xffff;
}

/** Whether a grapheme, as seen from the chunk's start, goes on past the chunk's end. */
function splitsGrapheme(text: string, { start, end }: TextChunk): boolean {
  if (end === text.length) return false;
  const cluster = segmenter.segment(text.slice(start, end + 2)).containing(end - start);
  return cluster?.index !== end - start;
}

/** The invariants 1 to 3 of every text, limit and encoding. */
function expectInvariants(text: string, maxTokens: number, encoding: Encoding): void {
  const chunks = chunkText(text, { maxTokens, encoding });
  const slices = chunks.map(({ start, end }) => text.slice(start, end));
  expect(slices.join("")).toBe(text);
  expect(slices).not.toContain("");
  expect(chunks.map(({ tokens }) => tokens)).toEqual(slices.map((s) => exactCount(s, encoding)));
  expect(chunks.filter(({ tokens }) => tokens > maxTokens)).toEqual([]);
  expect(chunks.filter(({ end }) => splitsPair(text, end))).toEqual([]);
  expect(chunks.map((chunk) => chunk.splitsGrapheme ?? false)).toEqual(
    chunks.map((chunk) => splitsGrapheme(text, chunk)),
  );
}

const randomTexts = fc
  .record({ seed: fc.integer(), parts: fc.integer({ min: 1, max: 800 }) })
  .map(({ seed, parts }) => randomText(seededRandom(seed), parts));
const anyText = fc.oneof(
  randomTexts,
  fc.string({ unit: "binary", maxLength: 2000 }),
  fc
    .array(fc.constantFrom("# A\n", "b.\n", "\n", "```\n", "| c |\n", "d e f ", "é"), {
      maxLength: 400,
    })
    .map((parts) => parts.join("")),
);
const anyLimit = fc.oneof(
  fc.constant(MIN_CHUNK_TOKENS),
  fc.integer({ min: MIN_CHUNK_TOKENS, max: 300 }),
);

describe.each(ENCODINGS)("chunkText under %s", (encoding) => {
  it("loses nothing, keeps to the limit and splits no character, whatever the text", () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, maxTokens) => {
        expectInvariants(text, maxTokens, encoding);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it.each(Object.entries(corpora()))("keeps the invariants on %s", (_, text) => {
    for (const maxTokens of [16, 1000])
      expectInvariants(text.slice(0, 60_000), maxTokens, encoding);
  });

  it.each(Object.entries(hostileTexts(12_000)))("keeps the invariants on %s", (_, text) => {
    for (const maxTokens of [16, 200, 4000]) expectInvariants(text, maxTokens, encoding);
  });

  it("splits a grapheme only when it alone is larger than the limit", () => {
    const text = hostileTexts(12_000)["one endless grapheme"] ?? "";
    const chunks = chunkText(text, { maxTokens: 100, encoding });
    expect(chunks.slice(0, -1).every((chunk) => chunk.splitsGrapheme)).toBe(true);
    for (const name of ["families", "flags", "accented letters", "Devanagari"]) {
      const whole = chunkText(hostileTexts(12_000)[name] ?? "", { maxTokens: 100, encoding });
      expect(whole.filter((chunk) => chunk.splitsGrapheme)).toEqual([]);
    }
  });
});

describe("chunkText where a piece's beginning has more tokens than the piece", () => {
  it("keeps to the limit", () => {
    const piece = '")]\n\n//';
    expect(countTokens(piece)).toBe(1);
    expect(countTokens('")]\n\n')).toBe(2);
    expectInvariants(`${"word ".repeat(14)}word${piece} and so on`, 16, "o200k_base");
  });
});

describe("chunkText's options", () => {
  it.each([0, 15, -1, 1.5, Number.NaN, 10_000_000])("refuse a limit of %s", (maxTokens) => {
    expect(() => assertChunkOptions({ maxTokens })).toThrow(
      `maxTokens is ${maxTokens}: use a whole number from ${MIN_CHUNK_TOKENS} to ${MAX_CHUNK_TOKENS}`,
    );
    expect(() => chunkText("text", { maxTokens })).toThrow(RangeError);
  });

  it("make no chunk of no text", () => {
    expect(chunkText("", { maxTokens: 16 })).toEqual([]);
  });
});
