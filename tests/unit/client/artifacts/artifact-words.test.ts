import { expect, test } from "vitest";
import { kindOf, sizeOf, timeLeft } from "@/lib/client/artifacts/artifact-words";
import { wordsIn } from "../../../support/words";

test("what a text is comes from its name, then from its media type", () => {
  const kind = (title: string, mediaType: string) => kindOf({ title, mediaType });
  expect(kind("notes.md", "text/plain")).toBe("markdown");
  expect(kind("a report", "text/markdown")).toBe("markdown");
  expect(kind("access.log", "text/plain")).toBe("log");
  expect(kind("rows", "text/csv")).toBe("table");
  expect(kind("main.rs", "application/octet-stream")).toBe("code");
  expect(kind("words", "text/plain")).toBe("text");
});

test("sizes are short and right", () => {
  expect([0, 999, 1_024, 1_500_000, 26_214_400].map((bytes) => sizeOf(bytes, "en"))).toEqual([
    "0 B",
    "999 B",
    "1 KB",
    "1.4 MB",
    "25 MB",
  ]);
  expect(sizeOf(1_500_000, "de")).toBe("1,4 MB");
});

test("the time left is said in its largest unit, and not at all when it is over", () => {
  const at = (ms: number) => timeLeft(wordsIn("artifact"), new Date(ms).toISOString(), 0);
  expect(at(-1)).toBeUndefined();
  expect(at(30_000)).toBe("less than a minute");
  expect(at(40 * 60_000)).toBe("40 min");
  expect(at(23.6 * 3_600_000)).toBe("24 h");
  expect(at(7 * 86_400_000)).toBe("7 days");
});
