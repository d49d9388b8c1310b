import { setTimeout as sleep } from "node:timers/promises";

/** Below this a timer cannot be trusted to be on time, and a burst looks the same. */
const SHORTEST_SLEEP_MS = 4;

async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (ms < SHORTEST_SLEEP_MS) return;
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    // The timer has an error of its own for this; callers expect the reason they gave.
    signal?.throwIfAborted();
    throw error;
  });
}

/**
 * Items at a steady pace: each is due at its own moment after the start, so late timers do not add up.
 * An abort errors the stream at once, as a provider's does.
 * @param perSecond Infinity for no pause at all
 */
export function pacedStream<T>(
  items: readonly T[],
  perSecond: number,
  signal?: AbortSignal,
): ReadableStream<T> {
  const begun = performance.now();
  let next = 0;
  return new ReadableStream<T>(
    {
      async pull(controller) {
        await wait(begun + (next * 1000) / perSecond - performance.now(), signal);
        signal?.throwIfAborted();
        const item = items[next];
        next += 1;
        if (item === undefined) controller.close();
        else controller.enqueue(item);
      },
    },
    // Nothing ahead of the reader: what was not asked for is not said after an abort.
    { highWaterMark: 0 },
  );
}
