import fs from "node:fs";

const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/** The counts of Vitest's JSON reporter. */
export function readVitest(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read(file);
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + (numTodoTests ?? 0),
  };
}

/** The counts of Playwright's JSON reporter; a flaky test is a failed one. */
export function readPlaywright(file) {
  const { expected, unexpected, flaky, skipped } = read(file).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}
