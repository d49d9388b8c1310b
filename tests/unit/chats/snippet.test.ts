import fc from "fast-check";
import { expect, test } from "vitest";
import { patternOf, wordsIn } from "@/lib/chats/search-words";
import { snippetOf } from "@/lib/chats/snippet";

const marked = (text: string, query: string) => {
  const { snippet, marks } = snippetOf(text, patternOf(wordsIn(query)));
  return marks.map(([start, end]) => snippet.slice(start, end));
};

test.each([
  [
    "whole words and the beginning of the last",
    "sea lig",
    "The sea, the lighthouse",
    ["sea", "lighthouse"],
  ],
  ["not the beginning of a word that is whole", "light sea", "lighthouse by the sea", ["sea"]],
  ["not the middle of a word", "house", "lighthouse", []],
  ["any case", "MARÉE", "La marée monte", ["marée"]],
  ["nothing that is excluded", 'tide -"low water" -ebb ', "low water, ebb and tide", ["tide"]],
  ["not the word between alternatives", "ebb or flood", "ebb or flood", ["ebb", "flood"]],
  [
    "words with accents that stand apart",
    "e\u0301te\u0301",
    "l'e\u0301te\u0301",
    ["e\u0301te\u0301"],
  ],
  ["words of scripts without spaces, wherever they stand", "灯台", "古灯台守", ["灯台"]],
])("marks %s", (_, query, text, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

test("a snippet is one line around the first match, with an ellipsis where text is left out", () => {
  const text = `${"before ".repeat(50)}\n\tlighthouse\n${"after ".repeat(50)}`;
  const { snippet } = snippetOf(text, patternOf(wordsIn("lighthouse")));
  expect(snippet).toMatch(/^…(before )+lighthouse( after)+…$/);
  expect(snippetOf("a lighthouse", patternOf(wordsIn("light"))).snippet).toBe("a lighthouse");
});

test("whatever the text and the query, a snippet is short, well formed, and its marks lie within", () => {
  const text = fc.string({ unit: "binary", maxLength: 2_000 });
  const query = fc.oneof(fc.string({ unit: "binary", maxLength: 50 }), fc.lorem({ maxCount: 3 }));
  fc.assert(
    fc.property(text, query, fc.nat(), (before, query, at) => {
      const words = query.slice(0, 20);
      const body = before.slice(0, at % 1_000) + words + before.slice(at % 1_000);
      const { snippet, marks } = snippetOf(body, patternOf(wordsIn(query)));
      expect(snippet.length).toBeLessThanOrEqual(170);
      expect(snippet.isWellFormed() || !body.isWellFormed()).toBe(true);
      let last = 0;
      for (const [start, end] of marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(snippet.length);
    }),
  );
});

test.each([
  ["headings and emphasis", "## Part 1\n**Fixed** the *tide* table", "Part 1 Fixed the tide table"],
  ["lists and quotes", "- one\n* two\n> three\n1. four", "one two three 1. four"],
  ["code", "Call `look()`:\n```ts\nlook();\n```", "Call look(): ts look();"],
  ["tables and rules", "a | b\n--|--\n1 | 2\n\n---\nend", "a | b 1 | 2 end"],
  ["what only looks like it", "2 ** 3, a*b, snake_case, #tag", "2 ** 3, a*b, snake_case, #tag"],
])("a snippet shows %s as plain text", (_, text, plain) => {
  expect(snippetOf(text, undefined).snippet).toBe(plain);
});

test("words are marked where their signs were", () => {
  expect(marked("## The **lighthouse** by the `sea`", "lighthouse sea")).toEqual([
    "lighthouse",
    "sea",
  ]);
});
