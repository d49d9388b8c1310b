import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadScript } from "./load-script";

type Counts = { passed: number; failed: number; skipped: number };
type Reported = Counts & { failures: { title: string; message: string }[] };
type Stage = { name: string; ms: number; problem?: string; isEmpty?: boolean };
type Result = Stage & Counts & Partial<Reported>;
const { summary } = await loadScript<{ summary(results: Result[]): string }>(
  "lib/tests/summary.mjs",
);
const { readPlaywright, readVitest } =
  await loadScript<Record<"readPlaywright" | "readVitest", (file: string) => Reported>>(
    "lib/tests/reports.mjs",
  );

const ROOT = process.cwd();

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

test("what failed is told once more at the end", () => {
  const failures = [{ title: "a.test.ts › adds", message: "Error: 2\nis not 3" }];
  const counts = { passed: 4, failed: 1, skipped: 0 };
  const text = summary([{ name: "unit", ms: 1, ...counts, failures }]);
  expect(text).toContain("unit FAILED: a.test.ts › adds\n    Error: 2\n    is not 3\n");
});

test("Vitest's counts and failures", () => {
  const report = {
    ...{ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 },
    testResults: [
      {
        ...{ name: `${ROOT}/tests/a.test.ts`, status: "failed" },
        assertionResults: [
          { fullName: "adds", status: "failed", failureMessages: ["\u001b[31mError: 2\u001b[39m"] },
          { fullName: "takes", status: "passed", failureMessages: [] },
        ],
      },
      {
        ...{ name: `${ROOT}/tests/b.test.ts`, status: "failed", message: "cannot be loaded" },
        assertionResults: [],
      },
    ],
  };
  expect(withFile(report, readVitest)).toEqual({
    ...{ passed: 5, failed: 1, skipped: 3 },
    failures: [
      { title: "tests/a.test.ts › adds", message: "Error: 2" },
      { title: "tests/b.test.ts", message: "cannot be loaded" },
    ],
  });
});

test("Playwright's counts and failures: a test that passed at the second try has failed", () => {
  const failed = {
    ...{ file: "a.spec.ts", line: 3, title: "sends", ok: false },
    tests: [{ results: [{ errors: [{ message: "Error: not sent" }] }] }],
  };
  const report = {
    stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 },
    suites: [
      {
        ...{ title: "a.spec.ts", file: "a.spec.ts" },
        suites: [{ title: "phone", file: "a.spec.ts", specs: [failed, { ok: true }] }],
      },
    ],
    errors: [{ message: "Error: b.spec.ts cannot be loaded" }],
  };
  const failures = [
    { title: "a.spec.ts:3 › phone › sends", message: "Error: not sent" },
    { title: "outside of a test", message: "Error: b.spec.ts cannot be loaded" },
  ];
  const counts = { passed: 7, failed: 2, skipped: 2 };
  expect(withFile(report, readPlaywright)).toEqual({ ...counts, failures });
  const alone = { stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 0 } };
  expect(withFile(report, readPlaywright, [alone])).toEqual({ ...counts, passed: 8, failures });
});
