import type { Contestant } from "./contestant.ts";

/** Results by design, in the order of their rounds; undefined where a round went wrong. */
export type Rounds<T> = Map<string, (T | undefined)[]>;

/**
 * Lets the contestants take turns, each round in another order, so that what the machine does beside this meets all
 * of them. The first round warms up and does not count.
 */
export async function takeTurns<T>(
  contestants: Contestant[],
  rounds: number,
  measure: (contestant: Contestant) => Promise<T>,
): Promise<Rounds<T>> {
  const results: Rounds<T> = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const contestant = contestants[(turn + round + 1) % contestants.length];
      if (!contestant) continue;
      const result = await measure(contestant).catch((error: unknown) => {
        console.error(`${contestant.name}: ${error}`);
        return undefined;
      });
      if (round >= 0) results.get(contestant.name)?.push(result);
    }
  }
  return results;
}
