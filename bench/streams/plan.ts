import type { Scenario } from "./paced.ts";

/** What is measured, and how often; the first round of everything warms up and comes on top. */
export type Plan = {
  paced: Scenario[];
  rounds: number;
  /** Characters of the whole reply. */
  catchUp: number[];
  catchUpRounds: number;
  freezeRounds: number;
  footprintRounds: number;
};

const few = { streams: 50, perSecond: 100, events: 200 };
const many = { streams: 200, perSecond: 100, events: 200 };
const most = { streams: 1_000, perSecond: 20, events: 80 };

export const FULL: Plan = {
  paced: [few, many, most].flatMap((load) => [0, 1, 3].map((viewers) => ({ ...load, viewers }))),
  rounds: 5,
  catchUp: [100_000, 1_000_000, 10_000_000],
  catchUpRounds: 7,
  freezeRounds: 3,
  footprintRounds: 2,
};

/** Some two minutes: too few rounds for a verdict, enough to see whether a change helped. */
export const QUICK: Plan = {
  paced: [0, 1, 3].map((viewers) => ({ ...many, events: 100, viewers })),
  rounds: 3,
  catchUp: [1_000_000],
  catchUpRounds: 3,
  freezeRounds: 1,
  footprintRounds: 1,
};
