import { describe, expect, it } from "vitest";
import { chunkText, type TextChunk } from "@/lib/artifacts/chunk-text";

const PARAGRAPH = `${"The quick brown fox jumps over the lazy dog. ".repeat(4).trim()}\n\n`; // 41 tokens

function cut(text: string, maxTokens: number): { slices: string[]; chunks: TextChunk[] } {
  const chunks = chunkText(text, { maxTokens });
  return { chunks, slices: chunks.map(({ start, end }) => text.slice(start, end)) };
}

describe("where chunks end", () => {
  it("before a heading, rather than after a later paragraph", () => {
    const { slices } = cut(`${PARAGRAPH.repeat(2)}# Next\n\n${PARAGRAPH.repeat(3)}`, 150);
    expect(slices[1]?.startsWith("# Next")).toBe(true);
  });

  it("not before a comment that has no blank line before it", () => {
    const code = "run one two three\n# a comment\n".repeat(12);
    const { slices } = cut(`${code}\n${code}`, 120);
    expect(slices[0]?.endsWith("\n")).toBe(true);
  });

  it("before a fence that fits the next chunk whole", () => {
    const fence = `\`\`\`js\n${"let x = 1;\n\n".repeat(12)}\`\`\`\n`;
    const { slices } = cut(`${PARAGRAPH}${fence}${PARAGRAPH}`, 100);
    expect(slices).toContain(fence);
  });

  it("before a table that fits the next chunk whole", () => {
    const table = "| left | right |\n".repeat(15);
    const { slices } = cut(`${PARAGRAPH}${table}\n${PARAGRAPH}`, 100);
    expect(slices.some((slice) => slice.startsWith(table))).toBe(true);
  });

  it("at a blank line of a fence that is too large", () => {
    const { slices } = cut(`\`\`\`\n${"a = 1\nb = 2\n\n".repeat(40)}\`\`\`\n`, 100);
    expect(slices.slice(0, -1).every((slice) => slice.endsWith("\n\n"))).toBe(true);
  });

  it("after a paragraph, else a line, else a sentence, else a word", () => {
    const ends = (text: string, end: string) => {
      const { slices } = cut(text, 100);
      expect(slices.length).toBeGreaterThan(2);
      expect(slices.slice(0, -1).every((slice) => slice.endsWith(end))).toBe(true);
    };
    ends(PARAGRAPH.repeat(9), "\n\n");
    ends("one line of words without a stop\n".repeat(60), "\n");
    ends("Here is one more sentence. ".repeat(60), ".");
    ends("漢字と仮名の文章です。".repeat(60), "。");
    ends("word ".repeat(400), "word");
  });

  it("before a comment whose slashes o200k_base joins with the line before", () => {
    const { slices } = cut("call(one, two);\n// and why it is so\n".repeat(40), 100);
    expect(slices.slice(0, -1).every((slice) => slice.endsWith("\n"))).toBe(true);
  });

  it("with neighbours merged as far as they fit", () => {
    const { chunks } = cut("tiny\n\n".repeat(500), 200);
    expect(chunks.slice(0, -1).every(({ tokens }) => tokens > 190)).toBe(true);
  });
});

describe("a fence that had to be cut", () => {
  const opening = "  ~~~~ts title\n";
  const text = `${PARAGRAPH}${opening}${"let x = 1; // ~~~\n".repeat(60)}~~~~\n${PARAGRAPH.repeat(4)}`;
  const { chunks } = cut(text, 100);
  const fenceEnd = text.indexOf("~~~~\nThe") + "~~~~\n".length;

  it("is marked on every chunk that begins inside of it, with where it opens", () => {
    const inside = chunks.filter(({ start }) => start > PARAGRAPH.length && start < fenceEnd);
    expect(inside.length).toBeGreaterThan(2);
    expect(inside.map((chunk) => chunk.continuedFence)).toEqual(
      inside.map(() => text.indexOf(opening)),
    );
  });

  it("is not marked before and after it", () => {
    const outside = chunks.filter(({ start }) => start <= PARAGRAPH.length || start >= fenceEnd);
    expect(outside.length).toBeGreaterThan(1);
    expect(outside.filter((chunk) => chunk.continuedFence !== undefined)).toEqual([]);
  });
});
