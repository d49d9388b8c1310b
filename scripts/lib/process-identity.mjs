import { spawnSync } from "node:child_process";
import fs from "node:fs";

/** Field 22 of /proc/PID/stat; the fields are counted after the name, which may hold spaces. */
function linuxStart(pid) {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const isZombie = fields[0] === "Z";
  const boot = fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return isZombie ? undefined : `${boot}/${fields[19]}`;
}

/**
 * Tells a living process from a later one with the same number; undefined when there is none.
 * @returns {string | undefined}
 */
export function processIdentity(pid) {
  if (process.platform !== "linux") {
    const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return stdout?.trim() || undefined;
  }
  try {
    return linuxStart(pid);
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ESRCH") return undefined;
    throw error;
  }
}
