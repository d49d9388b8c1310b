import { readFileSync } from "node:fs";

const TICK_MS = 10;
/** utime and stime in /proc/pid/stat, counted after the name in brackets (man 5 proc). */
const UTIME_AFTER_NAME = 11;

/** CPU time of a process so far, in ms (Linux, 100 ticks a second). */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = fields.slice(UTIME_AFTER_NAME, UTIME_AFTER_NAME + 2).map(Number);
  return ((user ?? 0) + (system ?? 0)) * TICK_MS;
}
