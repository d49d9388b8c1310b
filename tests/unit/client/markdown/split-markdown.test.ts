import fc from "fast-check";
import { expect, test } from "vitest";
import { type Segment, type Split, splitMarkdown } from "@/lib/client/markdown/split-markdown";

const LONG = `${"All the boats turn with the tide, and nobody counts them. ".repeat(30)}\n\n`;

const sources = ({ settled, tail }: Split): string[] =>
  [...settled, ...(tail ? [tail] : [])].map((segment: Segment) =>
    segment.kind === "prose" ? segment.text : `<${segment.language}:${segment.code}>`,
  );

test("a text is cut at a fresh block once a piece is long enough, and not before", () => {
  expect(sources(splitMarkdown("One.\n\nTwo.\n"))).toEqual(["One.\n\nTwo.\n"]);
  expect(sources(splitMarkdown(`${LONG}## Next\n\nwords`))).toEqual([LONG, "## Next\n\nwords"]);
  expect(sources(splitMarkdown(`${LONG}**Bold** words`))).toEqual([LONG, "**Bold** words"]);
  expect(sources(splitMarkdown(`${LONG}日本語`))).toEqual([LONG, "日本語"]);
});

test("a list that may go on, a quotation's line and an indented line are no fresh blocks", () => {
  for (const next of ["- more", "2. more", "* more", "    code", "> more", "*", "**"]) {
    expect(sources(splitMarkdown(LONG + next))).toEqual([LONG + next]);
  }
});

test("a long list is cut between its items, and goes on counting", () => {
  const items = (from: number, count: number, mark = ".") =>
    Array.from({ length: count }, (_, index) => `${from + index}${mark} ${"words ".repeat(40)}\n`);
  const numbered = items(1, 12).join("");
  const split = splitMarkdown(numbered);
  expect(split.settled.length).toBeGreaterThan(1);
  expect(sources(split).join("")).toBe(numbered);
  expect(
    [...split.settled, split.tail].map(
      (piece) => piece && "isContinued" in piece && piece.isContinued,
    ),
  ).toEqual([false, ...split.settled.map(() => true)]);
  const bullets = `Before:\n\n${`- ${"words ".repeat(40)}\n  - below\n\n`.repeat(12)}`;
  expect(splitMarkdown(bullets).settled.length).toBeGreaterThan(1);
  // These would be counted anew.
  expect(splitMarkdown(`1. ${"words ".repeat(40)}\n`.repeat(12)).settled).toEqual([]);
  // Another list; a line across the page; a number in a paragraph.
  for (const next of ["* more", "- - -", "+ more", "13) more"]) {
    expect(sources(splitMarkdown(items(1, 5).join("") + next))).toHaveLength(1);
  }
  expect(sources(splitMarkdown(`${"words ".repeat(300)}\n2020. That year.`))).toHaveLength(1);
});

test("nothing is cut inside of a formula, a comment, an HTML container or a fence in a list", () => {
  const around = [
    ["$$\n", "\n$$\n"],
    ["<!-- a\n", "\n-->\n"],
    ["<details>\n<summary>s</summary>\n", "\n</details>\n"],
    ["1. a list\n\n   ```js\n", "\n   ```\n"],
  ];
  for (const [open, close] of around) {
    const text = `${open}\n${LONG}Words.\n${close}`;
    expect(sources(splitMarkdown(text))).toEqual([text]);
    expect(sources(splitMarkdown(`${text}\nAfter`))).toEqual([`${text}\n`, "After"]);
  }
});

test("a code block at the margin is a piece of its own, open or closed", () => {
  const text = "Look:\n```js title\nlet a;\n\nlet b;\n```\nDone.";
  const split = splitMarkdown(text);
  expect(sources(split)).toEqual(["Look:\n", "<js:let a;\n\nlet b;>", "Done."]);
  expect(splitMarkdown("```js\nlet a;\n").tail).toMatchObject({
    isClosed: false,
    code: "let a;\n",
  });
  expect(splitMarkdown("````md\n```\n````").tail).toMatchObject({ isClosed: true, code: "```" });
  expect(splitMarkdown("~~~\n```\n~~~").tail).toMatchObject({ language: "", code: "```" });
});

test("backticks in a sentence are no code block", () => {
  expect(sources(splitMarkdown("``` a ``` b\n\nc"))).toEqual(["``` a ``` b\n\nc"]);
});

const block = fc.oneof(
  fc.constantFrom(
    LONG,
    "# Heading\n\n",
    "- one\n- two\n\n",
    "- item\n".repeat(200),
    Array.from({ length: 60 }, (_, index) => `${index + 1}. item and words\n\n`).join(""),
    "61. item\n",
    "* * *\n",
    "---\n",
    "1. one\n\n2. two\n\n",
    "```js\nlet a;\n\nlet b;\n```\n",
    "text before\n~~~~\ncode ``` \n~~~~\n\n",
    "$$\nx\n\ny\n$$\n\n",
    "> quoted\n\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
    "<details>\n\ninside\n\n</details>\n\n",
    "[^1]: a note\n\n    its second paragraph\n\n",
    "שלום לכולם\n\n",
    "``` inline ``` code\n",
  ),
  fc.string({ maxLength: 40 }),
);
const document = fc.array(block, { maxLength: 25 }).map((blocks) => blocks.join(""));

test("a text that grows is cut in the same places as the whole", () => {
  fc.assert(
    fc.property(document, fc.array(fc.nat(), { maxLength: 12 }), (text, places) => {
      const whole = splitMarkdown(text);
      let split = splitMarkdown("");
      for (const end of places.map((place) => place % (text.length + 1)).sort((a, b) => a - b)) {
        split = splitMarkdown(text.slice(0, end), split);
        expect(whole.settled.slice(0, split.settled.length)).toEqual(split.settled);
        expect(text.startsWith(split.settledText)).toBe(true);
      }
      expect(splitMarkdown(text, split)).toEqual(whole);
    }),
    { numRuns: 2_000 },
  );
});

test("what was settled keeps its identity", () => {
  const first = splitMarkdown(`${LONG}Next`);
  const second = splitMarkdown(`${LONG}Next and ${LONG}More`, first);
  expect(first.settled).toHaveLength(1);
  expect(second.settled[0]).toBe(first.settled[0]);
});

test("another text is split from its beginning", () => {
  const first = splitMarkdown(`${LONG}Next`);
  expect(splitMarkdown("Other", first)).toEqual(splitMarkdown("Other"));
});
