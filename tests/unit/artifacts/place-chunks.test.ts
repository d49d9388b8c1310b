import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ChunkTable } from "@/lib/artifacts/chunk-table";
import { chunkText } from "@/lib/artifacts/chunk-text";
import { looksLikeMarkdown } from "@/lib/artifacts/looks-like-markdown";
import { placeChunks } from "@/lib/artifacts/place-chunks";

function place(text: string, isMarkdown = true) {
  const chunks = chunkText(text, { maxTokens: 16 });
  const table = ChunkTable.of(chunks);
  return { chunks, table, ...placeChunks(text, table, isMarkdown) };
}

const titles = (text: string) => place(text).outline.map(({ level, title }) => [level, title]);

describe("the lines of chunks", () => {
  test("are those that hold their first and their last character", () => {
    const part = fc.constantFrom(
      "\n",
      "\r\n",
      "\r",
      "some words ",
      "# a\n",
      "x".repeat(70),
      "天地",
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const text = parts.join("");
        const breaksIn = (end: number) => text.slice(0, end).split(/\r\n|\r|\n/).length;
        const { chunks, table, lines } = place(text);
        for (const [index, { start, end }] of chunks.entries()) {
          // A break that a chunk ends inside of is in the line that it ends.
          const isInBreak = (at: number) => text[at - 1] === "\r" && text[at] === "\n";
          const line = (at: number) => breaksIn(at) - (isInBreak(at) ? 1 : 0);
          expect(table.get(index, "fromLine")).toBe(line(start));
          expect(table.get(index, "toLine")).toBe(line(end - 1));
        }
        expect(table.get(table.length - 1, "toLine")).toBe(lines);
      }),
    );
  });

  test("a long text of nothing but breaks is placed in linear time", () => {
    const text = "\n".repeat(1_000_000);
    const table = ChunkTable.of([{ start: 0, end: text.length, tokens: 1 }]);
    expect(placeChunks(text, table, true).lines).toBe(1_000_000);
  });
});

describe("the outline", () => {
  test("has the headings, with their lines and chunks", () => {
    const text = `# One\n\n${"words and words. ".repeat(20)}\n\n## Two ##\n\nEnd.\n`;
    const { outline, chunks } = place(text);
    expect(outline).toEqual([
      { level: 1, title: "One", line: 1, chunk: 0 },
      { level: 2, title: "Two", line: 5, chunk: expect.any(Number) },
    ]);
    const { start = 0, end = 0 } = chunks[outline[1]?.chunk ?? 0] ?? {};
    expect(text.slice(start, end)).toContain("## Two");
  });

  test.each([
    ["in a fence", "```\n# no\n```\n# yes\n", [[1, "yes"]]],
    [
      "in a fence of tildes that holds one of backticks",
      "~~~\n```\n# no\n~~~\n# yes",
      [[1, "yes"]],
    ],
    ["in an indented fence", "- a\n  ```sh\n# no\n  ```\n# yes\n", [[1, "yes"]]],
    ["without a space, or of seven marks", "#no\n####### no\n# yes\n", [[1, "yes"]]],
    ["that is empty", "#\n# \n## yes\r\n", [[2, "yes"]]],
    [
      "after a carriage return",
      "# a\r## b\r",
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
  ])("knows what is a heading: %s", (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  test("cuts a long heading between characters, and leaves the deepest ones out of very many", () => {
    const [[, title] = []] = titles(`# ${"😀".repeat(300)}\n`);
    expect(String(title).isWellFormed()).toBe(true);
    expect(String(title).length).toBeLessThanOrEqual(200);
    const many = place(`${"# a\n## b\n### c\n".repeat(900)}`).outline;
    expect(new Set(many.map(({ level }) => level))).toEqual(new Set([1, 2]));
    expect(many).toHaveLength(1_800);
    expect(many.map(({ line }) => line)).toEqual(
      many.map(({ line }) => line).toSorted((a, b) => a - b),
    );
    expect(place("## b\n".repeat(5_000)).outline).toHaveLength(2_000);
  });

  test("gives each chunk the path of headings that its start stands under", () => {
    const body = `${"words and words. ".repeat(8)}\n\n`;
    const text = `# A\n\n${body}## B\n\n${body}### C\n\n${body}## D\n\n${body}# E\n\n${body}`;
    const { chunks, table } = place(text);
    for (const [index, { start }] of chunks.entries()) {
      const path: (string | undefined)[] = [];
      const heads = [...text.matchAll(/^(#+) (\w)$/gm)].filter((head) => head.index <= start);
      for (const [, marks = "", title] of heads) {
        path.length = marks.length;
        path[marks.length - 1] = title;
      }
      const found = table.headingsOf(index).map((at) => /\w/.exec(text.slice(at))?.[0]);
      expect(found).toEqual(path.filter((title) => title !== undefined));
    }
  });
});

test("plain text is taken for Markdown when it is written like it; scripts and settings are not", () => {
  const markdown = "# Title\n\nText.\n\n## Part\n\nMore.\n";
  const script = "#!/bin/sh\n# Says hello.\n# And more.\necho hello\n\n# The end.\n";
  expect(looksLikeMarkdown(markdown, "text/plain")).toBe(true);
  expect(looksLikeMarkdown(script, "text/plain")).toBe(false);
  expect(looksLikeMarkdown(markdown, "text/csv")).toBe(false);
  expect(looksLikeMarkdown("words", "text/markdown")).toBe(true);
});
