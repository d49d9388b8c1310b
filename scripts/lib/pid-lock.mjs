import fs from "node:fs";
import { processIdentity } from "./process-identity.mjs";

function readIfThere(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** A file that somebody damaged names no living process, so it counts as left behind. */
function parseHolder(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export const isAlive = ({ pid, identity } = {}) =>
  Number.isInteger(pid) && identity !== undefined && processIdentity(pid) === identity;

/** Creates the file with its whole content at once, so that nobody ever reads half a holder. */
function create(file, text) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, text);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    fs.unlinkSync(draft);
  }
}

/**
 * Takes a dead holder's file away. Two may try at once: whoever finds in its hands another text than the one it
 * judged has taken a living holder's file, and puts it back.
 */
function removeStale(file, judged) {
  const taken = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, taken);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const text = fs.readFileSync(taken, "utf8");
  if (text !== judged) create(file, text);
  fs.unlinkSync(taken);
}

/**
 * A lock file that names its holder: process number, start time (numbers are used again) and what `note` adds.
 * A holder that died leaves no lock.
 * @returns {{ release: () => void } | { holder: { pid: number } }}
 */
export function takePidLock(file, note = {}) {
  const identity = processIdentity(process.pid);
  const own = JSON.stringify({ pid: process.pid, identity, ...note });
  for (;;) {
    if (create(file, own)) break;
    const text = readIfThere(file);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (isAlive(holder)) return { holder };
    removeStale(file, text);
  }
  const release = () => {
    if (readIfThere(file) === own) fs.unlinkSync(file);
  };
  return { release };
}
