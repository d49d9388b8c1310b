import { spawnSync } from "node:child_process";
import fs from "node:fs";

/** @returns {{ parent: number, words: string }} of a process: who started it, and its command line */
function look(pid) {
  if (process.platform === "linux") {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return { parent, words };
  }
  const { stdout } = spawnSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const [, parent, words] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? "") ?? [];
  return { parent: Number(parent), words: words ?? "" };
}

/**
 * The npm that runs this script: the parent, or the one above where a shell stands between. Undefined when the
 * script was started by hand.
 */
export function npmParent() {
  if (!process.env.npm_lifecycle_event) return undefined;
  const above = look(process.ppid);
  if (/\bnpm\b/.test(above.words)) return process.ppid;
  return /\bnpm\b/.test(look(above.parent).words) ? above.parent : undefined;
}

export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
