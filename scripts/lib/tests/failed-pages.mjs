import fs from "node:fs";
import path from "node:path";
import { inRoot } from "../paths.mjs";

const RESULTS = inRoot("test-results");
const MOST_LINES = 150;

/** Where nobody can open the files that Playwright leaves: what was on the page when a test failed. */
export function printFailedPages() {
  if (!fs.existsSync(RESULTS)) return;
  const files = fs.readdirSync(RESULTS, { recursive: true });
  for (const file of files.filter((name) => name.endsWith("error-context.md"))) {
    const lines = fs.readFileSync(path.join(RESULTS, file), "utf8").split("\n");
    console.log(`\n--- ${file}\n${lines.slice(0, MOST_LINES).join("\n")}`);
  }
}
