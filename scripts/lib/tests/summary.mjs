const first = (text) => text.split("\n")[0];

function describe({ passed, failed, skipped, isEmpty }) {
  if (isEmpty) return "no test files";
  const parts = [
    `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
  ];
  return parts.filter(Boolean).join(", ");
}

const indent = (text) => text.replaceAll(/^/gm, "    ");

/** Once more, after all that the stages printed: which tests failed, and how. */
const failuresOf = ({ name, failures = [] }) =>
  failures.map(({ title, message }) => `${name} FAILED: ${title}\n${indent(message)}`);

/** A line a stage, what failed, and the closing line that programs read. */
export function summary(results) {
  const lines = results.map((result) => {
    const verdict = result.isEmpty ? "skipped" : result.failed > 0 ? "FAILED" : "passed";
    const time = `${(result.ms / 1000).toFixed(1)} s`;
    const reason = result.problem ? `  (${first(result.problem)})` : "";
    return `${result.name.padEnd(12)} ${verdict.padEnd(8)} ${time.padStart(8)}  ${describe(result)}${reason}`;
  });
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failures = results.flatMap(failuresOf);
  if (failures.length > 0) lines.push("", ...failures);
  return ["", "=== summary", ...lines, "", `${sum("passed")} passed, ${sum("failed")} failed`].join(
    "\n",
  );
}
