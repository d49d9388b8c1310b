import { expect, test } from "vitest";
import { compactNumber } from "@/lib/client/compact-number";

test.each([
  [12_345, "en", "short", "12.3K"],
  [12_345, "en", "long", "12.3 thousand"],
  [1_234_567, "de", "short", "1,2 Mio."],
  [1_234_567, "de", "long", "1,2 Millionen"],
  [8_619, "en", "short", "8.6K"],
  [8_619, "de", "short", "8.619"],
  [12_345, "de", "short", "12.345"],
  [0, "de", "short", "0"],
] as const)("%d in %s, %s, is %s", (value, language, display, words) => {
  expect(compactNumber(value, language, display).replace("\u00a0", " ")).toBe(words);
});
