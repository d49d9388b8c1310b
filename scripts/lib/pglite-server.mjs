/**
 * PGlite behind its socket server, as a process of its own. PGlite opens a directory that another process has open
 * without complaint, and the two corrupt it: hence the lock.
 *
 * Arguments: the data directory. Sends { port } or { refused } to its parent.
 */
import fs from "node:fs";
import path from "node:path";
import { isAlive, takePidLock } from "./pid-lock.mjs";
import { processIdentity } from "./process-identity.mjs";

const MAX_CONNECTIONS = 100;
/** How long an opener whose launcher was killed may take to close the database. */
const ORPHAN_MS = 15_000;
const POLL_MS = 100;

const [directory] = process.argv.slice(2);
const lockFile = `${directory}.lock`;
const launcher = { pid: process.ppid, identity: processIdentity(process.ppid) };

async function takeLock() {
  const deadline = Date.now() + ORPHAN_MS;
  for (;;) {
    const lock = takePidLock(lockFile, { launcher });
    if (!lock.holder) return lock;
    if (isAlive(lock.holder.launcher) || Date.now() > deadline) return lock;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function refusal({ pid, launcher: by }) {
  const name = path.relative(process.cwd(), directory);
  return `The database in ${name} is open in another Holdfast (process ${by?.pid ?? pid}), and only one may have it. Stop that one, or set DATABASE_URL to a PostgreSQL of your own, which any number can share.`;
}

async function serve() {
  const { PGlite } = await import("@electric-sql/pglite");
  const { PGLiteSocketServer } = await import("@electric-sql/pglite-socket");
  const db = await PGlite.create(directory);
  const server = new PGLiteSocketServer({ db, port: 0, maxConnections: MAX_CONNECTIONS });
  const port = await new Promise((resolve, reject) => {
    server.addEventListener("listening", (event) => resolve(event.detail.port));
    server.start().catch(reject);
  });
  return { db, server, port };
}

fs.mkdirSync(path.dirname(directory), { recursive: true });
const lock = await takeLock();
if (lock.holder) {
  process.send({ refused: refusal(lock.holder) }, () => process.exit(1));
} else {
  process.once("exit", lock.release);
  const { db, server, port } = await serve();
  let isClosing = false;
  const leave = async () => {
    if (isClosing) return;
    isClosing = true;
    await server.stop();
    await db.close();
    process.exit(0);
  };
  for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.on(event, leave);
  if (process.connected) process.send({ port });
  else leave();
}
