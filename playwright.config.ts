import { defineConfig, devices } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

/** Without these, Chromium looks for its maker's hosts in the background, which a closed network refuses one by one. */
const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What measures how long the page is held must not share the cores: `npm test` runs that project after the other one. */
const ALONE = /@alone/;

/** `npm test -- browser` runs this: it sets CHROMIUM_PATH and the services; the tests start their own servers. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // Each has a browser and an app of its own; two fill two cores, and leave the patience below untouched.
  workers: 2,
  // A long file would keep one of them busy when the other has nothing left to do.
  fullyParallel: true,
  retries: 0,
  // A test waits for conditions: how long they may take on a busy machine says nothing about the app.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  use: {
    screenshot: "only-on-failure",
    trace: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium's sandbox refuses to start as root.
      args: isRoot ? [...QUIET, "--no-sandbox", "--disable-gpu"] : QUIET,
    },
  },
  projects: [
    { name: "desktop", grepInvert: ALONE, use: { ...devices["Desktop Chrome"] } },
    { name: "alone", grep: ALONE, use: { ...devices["Desktop Chrome"] } },
  ],
});
