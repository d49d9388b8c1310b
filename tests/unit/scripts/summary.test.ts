import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadScript } from "./load-script";

type Counts = { passed: number; failed: number; skipped: number };
type Result = Counts & { name: string; ms: number; problem?: string; isEmpty?: boolean };
const { summary } = await loadScript<{ summary(results: Result[]): string }>(
  "lib/tests/summary.mjs",
);
const { readPlaywright, readVitest } =
  await loadScript<Record<"readPlaywright" | "readVitest", (file: string) => Counts>>(
    "lib/tests/reports.mjs",
  );

/** @param later what the stage's later commands report */
function withFile<T>(content: object, read: (file: string) => T, later: object[] = []): T {
  const directory = mkdtempSync(join(tmpdir(), "holdfast-report-"));
  const file = join(directory, "report.json");
  writeFileSync(file, JSON.stringify(content));
  for (const [at, more] of later.entries())
    writeFileSync(`${file}.${at + 1}`, JSON.stringify(more));
  const result = read(file);
  rmSync(directory, { recursive: true });
  return result;
}

test("the last line is the sum, alone", () => {
  const text = summary([
    { name: "lint", ms: 1200, passed: 1, failed: 0, skipped: 0 },
    { name: "unit", ms: 3000, passed: 40, failed: 2, skipped: 1, problem: "vitest ended\nbadly" },
    { name: "chaos", ms: 0, passed: 0, failed: 0, skipped: 0, isEmpty: true },
  ]);
  expect(text.split("\n").at(-1)).toBe("41 passed, 2 failed");
  expect(text).toContain(
    "unit         FAILED      3.0 s  40 passed, 2 failed, 1 skipped  (vitest ended)",
  );
  expect(text).toContain("chaos        skipped     0.0 s  no test files");
});

test("Vitest's counts", () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(withFile(report, readVitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test("Playwright's counts: a test that passed at the second try has failed", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  expect(withFile({ stats }, readPlaywright)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  const alone = { stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 0 } };
  const sum = { passed: 8, failed: 2, skipped: 2 };
  expect(withFile({ stats }, readPlaywright, [alone])).toEqual(sum);
});
