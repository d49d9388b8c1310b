import fs from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "../paths.mjs";

const MESSAGE_LINES = 6;

const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/** What a failed test is called, and how its error begins. */
function failureOf(title, message = "") {
  const lines = stripVTControlCharacters(message).split("\n").filter(Boolean);
  return { title, message: lines.slice(0, MESSAGE_LINES).join("\n") };
}

/** The counts and the failures of Vitest's JSON reporter; a file that cannot be loaded is a failure with no count. */
export function readVitest(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read(file);
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + (numTodoTests ?? 0),
    failures: testResults.flatMap(({ name, status, message, assertionResults }) => {
      const own = path.relative(ROOT, name);
      const failed = assertionResults
        .filter((test) => test.status === "failed")
        .map((test) => failureOf(`${own} › ${test.fullName}`, test.failureMessages[0]));
      return status === "failed" && failed.length === 0 ? [failureOf(own, message)] : failed;
    }),
  };
}

/** Where a stage's second command and those after it write theirs. */
export const reportOf = (report, index) => (index === 0 ? report : `${report}.${index}`);

/** All that fail in Playwright's tree of suites. @param outer what encloses them in their file */
const failuresIn = ({ specs = [], suites = [] }, outer = []) => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return failureOf([`${file}:${line}`, ...outer, title].join(" › "), errors[0]?.message);
    }),
  ...suites.flatMap((suite) =>
    // A file's own suite is called like the file.
    failuresIn(suite, suite.title === suite.file ? outer : [...outer, suite.title]),
  ),
];

/** The counts and the failures of Playwright's JSON reporter, over all commands of the stage; a flaky test is a failed one. */
export function readPlaywright(file) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (let index = 0; fs.existsSync(reportOf(file, index)); index += 1) {
    const report = read(reportOf(file, index));
    counts.passed += report.stats.expected;
    counts.failed += report.stats.unexpected + report.stats.flaky;
    counts.skipped += report.stats.skipped;
    counts.failures.push(...failuresIn(report));
    const outside = report.errors ?? [];
    counts.failures.push(...outside.map(({ message }) => failureOf("outside of a test", message)));
  }
  return counts;
}
