const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/**
 * Exponential backoff with full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/):
 * the tabs that one restarted server has cut do not come back all at once.
 *
 * @param failures tries in a row that brought nothing, from 0
 * @param random in [0, 1)
 * @returns milliseconds
 */
export function backoffDelay(failures: number, random: number): number {
  return Math.round(random * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 20)));
}
