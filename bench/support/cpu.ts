import { readdirSync, readFileSync } from "node:fs";

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

const NANOSECONDS = 1e6;

/** The same to the nanosecond, for what costs less than a tick; threads that have ended do not count. */
export function fineCpuMs(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`);
  return tasks.reduce((sum, task) => sum + threadMs(`/proc/${pid}/task/${task}/schedstat`), 0);
}

function threadMs(file: string): number {
  try {
    return Number(readFileSync(file, "utf8").split(" ")[0]) / NANOSECONDS;
  } catch (error) {
    // The thread ended between the two reads.
    if (error instanceof Error && "code" in error) return 0;
    throw error;
  }
}
