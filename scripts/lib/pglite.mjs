import path from "node:path";
import { fileURLToPath } from "node:url";
import { DATA_DIR, ROOT } from "./paths.mjs";
import { Refusal } from "./say.mjs";

const SERVER = fileURLToPath(new URL("./pglite-server.mjs", import.meta.url));
const PATIENCE = { grace: 5_000, orphanGrace: 5_000 };

/**
 * It is one PostgreSQL session behind all its connections: with two, the unnamed statements of one request take the
 * place of another's ("bind message supplies 2 parameters, but prepared statement requires 3").
 */
export const PGLITE_POOL = 1;

function firstMessage({ child, exit }) {
  const ended = exit.then(() => {
    throw new Refusal(
      `The embedded database (PGlite in .data/pglite) did not start; its own words are above. Set DATABASE_URL to use a PostgreSQL of your own, or remove .data/pglite to start with an empty one.`,
    );
  });
  return Promise.race([new Promise((resolve) => child.once("message", resolve)), ended]);
}

/** @returns the URL of a database whose data is kept in .data/pglite between runs */
export async function startPglite(family, directory = path.join(DATA_DIR, "pglite")) {
  const options = { cwd: ROOT, stdio: ["ignore", "inherit", "inherit", "ipc"] };
  const command = [process.execPath, SERVER, directory];
  const member = family.start("PGlite", command, options, PATIENCE);
  const { port, refused } = await firstMessage(member);
  if (refused) throw new Refusal(refused);
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, member };
}
