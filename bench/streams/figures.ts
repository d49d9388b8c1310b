import { median } from "../support/statistics.ts";
import { FLOOR, PEER } from "./contestant.ts";
import type { Rounds } from "./rounds.ts";

/** The median of what a design's rounds gave; NaN when none did. */
export function figure<T>(rounds: Rounds<T>, name: string, pick: (result: T) => number): number {
  const results = (rounds.get(name) ?? []).filter((result) => result !== undefined);
  return median(results.map(pick).filter((value) => !Number.isNaN(value)));
}

/** The same, less what the floor took in the same round. */
export function net<T>(rounds: Rounds<T>, name: string, pick: (result: T) => number): number {
  const floor = rounds.get(FLOOR) ?? [];
  const differences = (rounds.get(name) ?? []).flatMap((result, round) => {
    const below = floor[round];
    return result === undefined || below === undefined ? [] : pick(result) - pick(below);
  });
  return median(differences);
}

/** A figure by the published package's, each made by the same function. */
export function ratio(of: (name: string) => number, name: string): number {
  return of(name) / of(PEER);
}

/** Readers with the right text, of all readers in all rounds. */
export function exactness<T extends { exact: number; readers: number }>(
  rounds: Rounds<T>,
  name: string,
): { exact: number; readers: number } {
  const sum = { exact: 0, readers: 0 };
  for (const result of rounds.get(name) ?? []) {
    sum.exact += result?.exact ?? 0;
    sum.readers += result?.readers ?? 0;
  }
  return sum;
}
