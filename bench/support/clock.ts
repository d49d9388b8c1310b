const MS = 1e6;
const offset = Number(process.hrtime.bigint()) / MS - performance.now();

/** Milliseconds on the machine's monotonic clock: the same in every process. */
export function now(): number {
  return performance.now() + offset;
}
