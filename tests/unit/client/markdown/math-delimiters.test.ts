import { expect, test } from "vitest";
import { normaliseMath } from "@/lib/client/markdown/math-delimiters";

test("every way of writing a formula becomes the parser's", () => {
  expect(normaliseMath("so \\(a+b\\) and $c_1$.")).toBe("so $$a+b$$ and $$c_1$$.");
  expect(normaliseMath("\\[ x = 1 \\]")).toBe("$$\nx = 1\n$$");
  expect(normaliseMath("- a\n  \\[\n  x\n  \\]")).toBe("- a\n  $$\n  x\n  $$");
  expect(normaliseMath("$$E = mc^2$$")).toBe("$$\nE = mc^2\n$$");
});

test("prices, escaped dollars and code stay what they are", () => {
  for (const text of [
    "from $5 to $10",
    "$5-$10",
    "\\$a\\$",
    "`$HOME$`",
    "```sh\necho $A $B\n```",
    "US$ 20 and US$ 30",
    "$$\nalready\n$$",
  ]) {
    expect(normaliseMath(text)).toBe(text);
  }
});

test("a hostile text does not cost seconds", () => {
  const begun = performance.now();
  for (const sign of ["\\[ ", "\\( ", "$a ", "` ", "``` "]) normaliseMath(sign.repeat(10_000));
  expect(performance.now() - begun).toBeLessThan(2_000);
});
