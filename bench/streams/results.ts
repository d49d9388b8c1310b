import { type CatchUp, runCatchUp } from "./catch-up.ts";
import { type Contestant, DESIGNS, endContestant, startContestant } from "./contestant.ts";
import { type Footprint, runFootprint } from "./footprint.ts";
import { type Freeze, runFreeze } from "./freeze.ts";
import { type Paced, runPaced, type Scenario } from "./paced.ts";
import type { Plan } from "./plan.ts";
import type { Rounds } from "./rounds.ts";
import { runUnthrottled, type Unthrottled } from "./unthrottled.ts";

export type Results = {
  paced: { scenario: Scenario; rounds: Rounds<Paced> }[];
  catchUp: { chars: number; rounds: Rounds<CatchUp> }[];
  alone: Rounds<Unthrottled>;
  watched: Rounds<Unthrottled>;
  freeze: Rounds<Freeze>;
  footprint: Rounds<Footprint>;
};

/** Everything of a plan, with the same processes from beginning to end. */
export async function measureAll(plan: Plan): Promise<Results> {
  const contestants = await Promise.all(DESIGNS.map(startContestant));
  try {
    return await measure(plan, contestants);
  } finally {
    await Promise.all(contestants.map(endContestant));
  }
}

async function measure(plan: Plan, contestants: Contestant[]): Promise<Results> {
  const paced: Results["paced"] = [];
  for (const scenario of plan.paced) {
    console.log(`${scenario.streams} replies, ${scenario.viewers} viewers each`);
    paced.push({ scenario, rounds: await runPaced(contestants, scenario, plan.rounds) });
  }
  const catchUp: Results["catchUp"] = [];
  for (const chars of plan.catchUp) {
    console.log(`catch-up with half of ${chars / 1000} KB`);
    catchUp.push({ chars, rounds: await runCatchUp(contestants, chars, plan.catchUpRounds) });
  }
  console.log("unthrottled, a frozen Redis, memory");
  return {
    paced,
    catchUp,
    alone: await runUnthrottled(contestants, false, plan.rounds),
    watched: await runUnthrottled(contestants, true, plan.rounds),
    footprint: await runFootprint(contestants, plan.footprintRounds),
    freeze: await runFreeze(contestants, plan.freezeRounds),
  };
}
