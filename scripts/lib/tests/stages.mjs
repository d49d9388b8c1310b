import { bin } from "../paths.mjs";
import { printFailedPages } from "./failed-pages.mjs";
import { readPlaywright, readVitest, reportOf } from "./reports.mjs";

const MINUTE = 60_000;

const vitest = (project) => ({
  files: `tests/${project}`,
  ending: ".test.ts",
  commands: (report) => [
    [
      ...["node", bin("vitest"), "run", "--project", project, "--project", `${project}-timed`],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ],
  ],
  read: readVitest,
});

const playwright = (project) => ["node", bin("playwright"), "test", `--project=${project}`];

/**
 * The stages in their order. `needs` is what has to be provided; `commands` run one after the other until one
 * fails; a stage with `files` counts its tests by the report that its runner writes.
 */
export const STAGES = [
  { name: "lint", needs: [], commands: () => [["node", bin("biome"), "check", "."]] },
  {
    name: "types",
    needs: [],
    commands: () => [
      ["node", bin("next"), "typegen"],
      ["node", bin("tsc"), "--noEmit"],
    ],
  },
  { name: "dead-code", needs: [], commands: () => [["node", bin("knip")]] },
  { name: "unit", needs: [], ...vitest("unit") },
  { name: "integration", needs: ["database", "redis"], ...vitest("integration") },
  { name: "build", needs: ["build"], commands: () => [] },
  {
    name: "browser",
    needs: ["build", "database", "redis", "chromium"],
    files: "tests/e2e",
    ending: ".spec.ts",
    commands: () => [playwright("desktop"), playwright("alone")],
    variables: (report, index) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(report, index) }),
    read: readPlaywright,
    explain: printFailedPages,
    timeout: 35 * MINUTE,
  },
  {
    name: "chaos",
    needs: ["build", "database", "redis"],
    ...vitest("chaos"),
    timeout: 35 * MINUTE,
  },
];

export const STAGE_TIMEOUT_MS = 15 * MINUTE;
