import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "./address.mjs";
import { findProgram } from "./find-program.mjs";
import { Refusal } from "./say.mjs";

const START_MS = 30_000;
const POLL_MS = 50;
/** Throw-away data: what a crash would lose does not matter, the time that syncing takes does. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Debian and Homebrew keep the server's programs off the PATH; the newest version first. */
function serverDirectories() {
  const roots = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"];
  const found = roots
    .filter((root) => fs.existsSync(root))
    .flatMap((root) =>
      fs
        .readdirSync(root)
        .filter((name) => /^(postgresql@)?\d+$/.test(name))
        .map((name) => ({
          version: Number(/\d+$/.exec(name)[0]),
          bin: path.join(root, name, "bin"),
        })),
    );
  return found.sort((a, b) => b.version - a.version).map(({ bin }) => bin);
}

/** @returns the programs that make and run a database, or undefined */
export function findPostgres() {
  const directories = serverDirectories();
  const initdb = findProgram(["initdb"], directories);
  const postgres = findProgram(["postgres"], directories);
  return initdb && postgres ? { initdb, postgres } : undefined;
}

/** PostgreSQL refuses to run as root; Debian's package makes a user for it, and every Linux has `nobody`. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const users = fs.readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres", "nobody"]
    .map((name) => users.find((user) => user.startsWith(`${name}:`)))
    .find(Boolean);
  if (!line) throw new Refusal("PostgreSQL does not run as root, and there is no other user here.");
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

function makeCluster(initdb, owner) {
  // Another user than root has to reach it, which a private TMPDIR may forbid.
  const parent = owner.uid === undefined ? os.tmpdir() : "/tmp";
  const directory = fs.mkdtempSync(path.join(parent, "holdfast-postgres-"));
  if (owner.uid !== undefined) fs.chownSync(directory, owner.uid, owner.gid);
  const args = ["-D", directory, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"];
  const { status, stderr } = spawnSync(initdb, [...args, "--no-sync"], {
    ...owner,
    cwd: directory,
    encoding: "utf8",
  });
  if (status !== 0) throw new Refusal(`initdb did not succeed:\n${stderr}`);
  return directory;
}

async function answers(url, member) {
  const { default: postgres } = await import("postgres");
  let ended = false;
  member.exit.then(() => {
    ended = true;
  });
  const sql = postgres(url, { max: 1, connect_timeout: 1, backoff: () => 0 });
  const deadline = Date.now() + START_MS;
  try {
    while (!ended && Date.now() < deadline) {
      const isUp = await sql`select 1`.then(
        () => true,
        () => false,
      );
      if (isUp) return true;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** A real PostgreSQL on a free port of this machine, whose data is thrown away at the end. */
export async function startPostgres(family, { initdb, postgres }) {
  const owner = unprivileged();
  const directory = makeCluster(initdb, owner);
  process.once("exit", () => fs.rmSync(directory, { recursive: true, force: true }));
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...FAST];
  const args = ["-D", directory, "-p", String(port), ...settings.flatMap((each) => ["-c", each])];
  const log = fs.openSync(path.join(directory, "log"), "a");
  const options = { ...owner, cwd: directory, stdio: ["ignore", log, log] };
  const member = family.start("PostgreSQL", [postgres, ...args], options, { grace: 5_000 });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  if (await answers(url, member)) return { url, version: versionOf(postgres) };
  const words = fs.readFileSync(path.join(directory, "log"), "utf8");
  throw new Refusal(`${postgres} did not start:\n${words}`);
}

const versionOf = (postgres) => execFileSync(postgres, ["--version"], { encoding: "utf8" }).trim();
