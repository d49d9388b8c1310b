import { expect, test } from "vitest";
import { findReferences } from "@/lib/client/markdown/references";

test("footnotes are found with what they say, and in the order they are referred to", () => {
  const found = findReferences(
    "Waves[^b] and tides[^a].\n\n[^a]: The first\ngoes on.\n\n    And has more.\n\n[^b]: The second\n\nWords.",
  );
  expect(found.noteLabels).toEqual(["b", "a"]);
  expect([...found.notes]).toEqual([
    ["a", "The first\ngoes on.\n\nAnd has more."],
    ["b", "The second"],
  ]);
});

test("links are found; what stands in code is not", () => {
  const found = findReferences(
    "[a]: https://example.org/a\n\n```\n[b]: https://b.example\n```\n`[^c]`",
  );
  expect(found.links).toEqual(["[a]: https://example.org/a"]);
  expect(found.noteLabels).toEqual([]);
});
