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

/** Where a stage's second command and those after it write theirs. */
export const reportOf = (report, index) => (index === 0 ? report : `${report}.${index}`);

/** The counts of Playwright's JSON reporter, over all commands of the stage; a flaky test is a failed one. */
export function readPlaywright(file) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (let index = 0; fs.existsSync(reportOf(file, index)); index += 1) {
    const { expected, unexpected, flaky, skipped } = read(reportOf(file, index)).stats;
    counts.passed += expected;
    counts.failed += unexpected + flaky;
    counts.skipped += skipped;
  }
  return counts;
}
