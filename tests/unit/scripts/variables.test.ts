import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const namesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name]) => name).sort();

const inExample = namesIn(readFileSync(".env.example", "utf8"), /^#?\s?([A-Z][A-Z0-9_]+)=/gm);
const inReadme = namesIn(readFileSync("README.md", "utf8"), /^\| `([A-Z][A-Z0-9_]+)`/gm);
const inSchema = namesIn(readFileSync("lib/env.ts", "utf8"), /^ {2}([A-Z][A-Z0-9_]+):\s/gm);

/** Read by the launchers alone. */
const LAUNCHER = ["HOST", "PORT"];
/** Set by Next.js, never by a person. */
const OWN = ["NODE_ENV"];

test("README and .env.example name the same variables", () => {
  expect(inReadme).toEqual(inExample);
});

test("lib/env.ts reads what they name", () => {
  const read = [...new Set(inSchema)].filter((name) => !OWN.includes(name ?? ""));
  expect([...read, ...LAUNCHER].sort()).toEqual(inExample);
});
