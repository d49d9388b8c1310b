import type { Platform } from "./platform";

type Pause = { isOver: boolean; over: Promise<undefined>; cancel(): void };

const NO_PAUSE: Pause = { isOver: true, over: Promise.resolve(undefined), cancel: () => undefined };

/**
 * What comes within a pause goes on together when the pause is over; what comes after a longer one, at once. The end,
 * and a failure, wait for nothing.
 * @param pauseMs 0 for what comes together by itself
 */
export async function* together<T>(
  source: AsyncGenerator<T[]>,
  platform: Platform,
  pauseMs: number,
): AsyncGenerator<T[]> {
  let pause = NO_PAUSE;
  let reading = readAhead(source);
  try {
    for (;;) {
      const first = await reading;
      if (first.done) return;
      reading = readAhead(source);
      const items = [...first.value];
      for (let more = await within(pause, reading); more; more = await within(pause, reading)) {
        for (const item of more) items.push(item);
        reading = readAhead(source);
      }
      pause.cancel();
      yield items;
      pause = pauseMs > 0 ? begin(platform, pauseMs) : NO_PAUSE;
    }
  } finally {
    pause.cancel();
  }
}

/** Undefined when the pause ends first, and for what is to be met when all before it has gone on. */
async function within<T>(
  pause: Pause,
  reading: Promise<IteratorResult<T[]>>,
): Promise<T[] | undefined> {
  if (pause.isOver) return undefined;
  const next = await Promise.race([reading, pause.over]).catch(() => undefined);
  return next?.done ? undefined : next?.value;
}

function readAhead<T>(source: AsyncGenerator<T[]>): Promise<IteratorResult<T[]>> {
  const reading = source.next();
  // Nobody may be there yet to hear of it.
  reading.catch(() => undefined);
  return reading;
}

function begin(platform: Platform, ms: number): Pause {
  const pause: Pause = { ...NO_PAUSE, isOver: false };
  pause.over = new Promise((resolve) => {
    pause.cancel = platform.setTimer(() => {
      pause.isOver = true;
      resolve(undefined);
    }, ms);
  });
  return pause;
}
