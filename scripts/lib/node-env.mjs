import path from "node:path";
import { BIN_DIR } from "./paths.mjs";

/** The environment of a child: our Node first on the PATH, since Next.js starts workers by that name. */
export function childEnv(variables = {}) {
  const env = { ...process.env, ...variables, NEXT_TELEMETRY_DISABLED: "1" };
  env.PATH = [BIN_DIR, ...(process.env.PATH ?? "").split(path.delimiter)].join(path.delimiter);
  // next dev, build and start each set their own and warn of another.
  if (!("NODE_ENV" in variables)) delete env.NODE_ENV;
  return env;
}
