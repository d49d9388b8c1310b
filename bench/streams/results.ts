import { type CatchUp, runCatchUp } from "./catch-up.ts";
import { type Contestant, DESIGNS, endContestant, startContestant } from "./contestant.ts";
import { type Footprint, runFootprint } from "./footprint.ts";
import { type Freeze, runFreeze } from "./freeze.ts";
import { type Paced, runPaced, type Scenario } from "./paced.ts";
import type { Plan } from "./plan.ts";
import type { Rounds } from "./rounds.ts";
import { catchUpTable, pacedTable } from "./tables.ts";
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
  // A long run: what is known is said at once.
  const paced: Results["paced"] = [];
  for (const scenario of plan.paced) {
    const rounds = await runPaced(contestants, scenario, plan.rounds);
    paced.push({ scenario, rounds });
    console.log(`\n${pacedTable(rounds, scenario)}`);
  }
  const catchUp: Results["catchUp"] = [];
  for (const chars of plan.catchUp) {
    const rounds = await runCatchUp(contestants, chars, plan.catchUpRounds);
    catchUp.push({ chars, rounds });
    console.log(`\n${catchUpTable(rounds, chars)}`);
  }
  console.log("\nunthrottled, memory, a frozen Redis ...");
  return {
    paced,
    catchUp,
    alone: await runUnthrottled(contestants, false, plan.rounds),
    watched: await runUnthrottled(contestants, true, plan.rounds),
    footprint: await runFootprint(contestants, plan.footprintRounds),
    freeze: await runFreeze(contestants, plan.freezeRounds),
  };
}
