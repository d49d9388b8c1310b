import { randomBytes } from "node:crypto";
import { knownVariables } from "../dotenv.mjs";

/**
 * What every stage sees. The variables that Holdfast reads are empty, which counts as unset and which Next.js does
 * not overwrite from a developer's .env: tests never reach a real model or database.
 */
export function testEnvironment() {
  const blank = Object.fromEntries(knownVariables().map((name) => [name, ""]));
  return {
    ...blank,
    // For modules that read the environment and never connect; whoever needs a database gets one.
    DATABASE_URL: "postgres://127.0.0.1:1/none",
    BETTER_AUTH_SECRET: randomBytes(32).toString("base64"),
  };
}
