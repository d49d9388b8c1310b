import fc from "fast-check";
import { expect, test } from "vitest";
import { type SearchTask, searchText } from "@/lib/artifacts/search-text";

function search(text: string, query: string, more: Partial<SearchTask> = {}) {
  const bytes = new TextEncoder().encode(text);
  const usual = { isRegex: false, matchCase: false, after: 0, most: 1_000 };
  const answer = searchText({ bytes, query, ...usual, ...more });
  if ("refused" in answer) throw new Error(answer.refused);
  return answer;
}

const text = fc
  .array(fc.constantFrom("a", "B", "ab", " ", "\n", "\r\n", "É", "(", ".", "😀"))
  .map((parts) => parts.join(""));

test("a text is found in the lines that have it, each once, whatever is special in patterns", () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom("a", "b", "aB", "(", ".", "é", "😀"),
      fc.boolean(),
      (given, query, matchCase) => {
        const fold = (words: string) => (matchCase ? words : words.toLowerCase());
        const expected = given
          .split(/\r\n|\r|\n/)
          .flatMap((line, index) =>
            fold(line).includes(fold(query)) ? [{ line: index + 1, text: line }] : [],
          );
        const { matches } = search(given, query, { matchCase });
        expect(matches.map(({ line, text: shown }) => ({ line, text: shown }))).toEqual(expected);
        for (const { offset } of matches)
          expect(fold(given.slice(offset, offset + query.length))).toBe(fold(query));
      },
    ),
  );
});

test("a pattern is held to each line", () => {
  const lines = "one two\nthree\n\ntwo three\n";
  const found = search(lines, "^(two|three)\\b", { isRegex: true }).matches;
  expect(found.map(({ line, offset }) => [line, offset])).toEqual([
    [2, 8],
    [4, 15],
  ]);
  expect(search(lines, "e\\s+t", { isRegex: true }).matches).toHaveLength(1);
});

test("matches come in portions, which go on after a line", () => {
  const lines = "x\n".repeat(10);
  const first = search(lines, "x", { most: 4 });
  expect(first).toMatchObject({ hasMore: true, matches: [{ line: 1 }, {}, {}, { line: 4 }] });
  expect(search(lines, "x", { most: 6, after: 4 })).toMatchObject({ hasMore: false });
  expect(search(lines, "x", { after: 10 }).matches).toEqual([]);
  expect(search(lines, "x", { after: 1_000 }).matches).toEqual([]);
});

test("of a long line what is around the match is shown, no character cut in two", () => {
  const line = `${"😀".repeat(500)}needle${"é😀".repeat(500)}`;
  const [match] = search(`first\n${line}`, "needle").matches;
  expect(match?.text).toMatch(/^….*needle.*…$/u);
  expect(match?.text.length).toBeLessThan(250);
  expect(match?.text.isWellFormed()).toBe(true);
});

test("a pattern that is none is refused with its own words", () => {
  const task = { bytes: new Uint8Array(1), query: "(", isRegex: true, matchCase: true };
  expect(searchText({ ...task, after: 0, most: 1 })).toEqual({
    refused: expect.stringContaining("missing closing )"),
  });
});
