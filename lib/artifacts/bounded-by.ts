import { setTimeout as sleep } from "node:timers/promises";

/** Waits for an answer no longer than that. @throws `late()` when it has not come */
export function boundedBy(ms: number, late = () => new Error(`No answer within ${ms} ms`)) {
  return async <T>(answer: Promise<T>): Promise<T> => {
    const timer = new AbortController();
    const bound = sleep(ms, undefined, { ref: false, signal: timer.signal }).then(() => {
      throw late();
    });
    // Ends by abort when the answer came first.
    bound.catch(() => undefined);
    try {
      return await Promise.race([answer, bound]);
    } finally {
      timer.abort();
    }
  };
}
