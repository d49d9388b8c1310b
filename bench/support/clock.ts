const MS = 1e6;
/** Something may come between two readings of the clocks; of several tries the closest counts. */
const TRIES = 20;

function offsetNow(): number {
  return Number(process.hrtime.bigint()) / MS - performance.now();
}

const offset = Math.max(...Array.from({ length: TRIES }, offsetNow));

/** Milliseconds on the machine's monotonic clock: the same in every process. */
export function now(): number {
  return performance.now() + offset;
}
