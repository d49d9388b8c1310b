import fs from "node:fs";
import { parseEnv } from "node:util";
import { inRoot } from "./paths.mjs";

/**
 * Puts `.env.local` and `.env` into the environment. What is set already wins, then `.env.local`: the order that
 * Next.js has, so that the launcher and the server see the same values.
 */
export function loadDotenv() {
  for (const name of [".env.local", ".env"]) {
    const file = inRoot(name);
    if (!fs.existsSync(file)) continue;
    for (const [key, value] of Object.entries(parseEnv(fs.readFileSync(file, "utf8")))) {
      process.env[key] ??= value;
    }
  }
}

/** The names of all variables that `.env.example` describes. */
export function knownVariables() {
  const text = fs.readFileSync(inRoot(".env.example"), "utf8");
  return [...text.matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);
}
