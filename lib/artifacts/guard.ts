/** How long a store that failed is left alone, so that not every caller waits for it. */
const REST_MS = 2_000;

export type Guard = {
  /** Whether the last work failed. */
  readonly isFailing: boolean;
  /** What the work gave, in an object; undefined when it failed, or was not tried because the last one just failed. */
  attempt<T>(work: () => Promise<T>): Promise<{ value: T } | undefined>;
};

/** Turns the failures of something that can be done without into undefined. `warn` hears of the first in a row. */
export function createGuard(warn: (error: unknown) => void): Guard {
  let restUntil = 0;
  let isFailing = false;
  return {
    get isFailing() {
      return isFailing;
    },
    async attempt(work) {
      const now = Date.now();
      if (now < restUntil) return undefined;
      // One caller tries whether it is there again; the others go without meanwhile.
      if (isFailing) restUntil = now + REST_MS;
      try {
        const value = await work();
        isFailing = false;
        restUntil = 0;
        return { value };
      } catch (error) {
        if (!isFailing) warn(error);
        isFailing = true;
        restUntil = Date.now() + REST_MS;
        return undefined;
      }
    },
  };
}
