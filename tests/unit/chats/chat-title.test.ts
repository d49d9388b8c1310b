import fc from "fast-check";
import { expect, test } from "vitest";
import { titleFromText } from "@/lib/chats/chat-title";

test.each([
  ["Hello", "Hello"],
  ["  two\nlines ", "two"],
  ["   ", ""],
  [`${"word ".repeat(30)}`, `${"word ".repeat(12).trim()}…`],
])("%j is titled %j", (text, title) => {
  expect(titleFromText(text)).toBe(title);
});

test("a title is short, one line and well-formed, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const title = titleFromText(text.toWellFormed());
      expect(title.length).toBeLessThanOrEqual(61);
      expect(title).not.toContain("\n");
      expect(title.isWellFormed()).toBe(true);
    }),
  );
});
