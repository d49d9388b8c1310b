import { parseEnv } from "../../lib/env.ts";
import { Refusal } from "./say.mjs";

/** Stands in for what the launcher provides later, so that what the person set is judged before anything starts. */
const PROVIDED = {
  DATABASE_URL: "postgres://localhost:5432/holdfast",
  BETTER_AUTH_SECRET: "-".repeat(32),
};

/** @throws Refusal with a line for each variable that is wrong: what is, and a good value. */
export function checkEnvironment(env = process.env) {
  const source = { ...env };
  for (const [name, value] of Object.entries(PROVIDED)) source[name] ||= value;
  // Each Next.js command sets its own.
  delete source.NODE_ENV;
  try {
    return parseEnv(source);
  } catch (error) {
    throw new Refusal(error.message);
  }
}
