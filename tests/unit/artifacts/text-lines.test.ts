import fc from "fast-check";
import { expect, test } from "vitest";
import { TextLines } from "@/lib/artifacts/text-lines";

function linesOf(text: string): { number: number; line: string; whole: string }[] {
  const lines = new TextLines(text);
  const found = [];
  while (lines.advance()) {
    const { number, start, end, next } = lines;
    found.push({ number, line: text.slice(start, end), whole: text.slice(start, next) });
  }
  return found;
}

test("lines end with a line feed, a carriage return or both, as editors have it", () => {
  const part = fc.constantFrom("\n", "\r", "\r\n", "a", "bc", " ", "\u2028", "\u0085");
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join("");
      const expected = text.split(/\r\n|\r|\n/);
      if (expected.at(-1) === "") expected.pop();
      const found = linesOf(text);
      expect(found.map(({ line }) => line)).toEqual(expected);
      expect(found.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
      expect(found.map(({ whole }) => whole).join("")).toBe(text);
    }),
  );
});
