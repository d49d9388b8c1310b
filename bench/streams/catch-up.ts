import { setTimeout as sleep } from "node:timers/promises";
import { type Contestant, costOf, FLOOR, freshIds } from "./contestant.ts";
import { type Rounds, takeTurns } from "./rounds.ts";

export type CatchUp = {
  /** Milliseconds from asking to the first chunk, and to the whole first half. */
  first: number;
  all: number;
  producerCpu: number;
  viewerCpu: number;
  redisCpu: number;
  exact: number;
  readers: number;
};

/** As reply.ts writes them, on average. */
const EVENT_CHARS = 75;
/** Longer than any design keeps text to itself, so that all of it is where it can be read. */
const SETTLE_MS = 700;

/** It awaits a script of Redis for every event: with more, its reply alone would take minutes. */
const SLOW_TO_STORE = "assistant-stream";
const MOST_CHARS = 1_000_000;

/** A reply of so many characters stops in its middle; a viewer comes, without a position. */
export function runCatchUp(
  contestants: Contestant[],
  chars: number,
  rounds: number,
): Promise<Rounds<CatchUp>> {
  const able = contestants.filter(
    ({ name }) => name !== FLOOR && (name !== SLOW_TO_STORE || chars <= MOST_CHARS),
  );
  return takeTurns(able, rounds, (contestant) => oneCatchUp(contestant, chars));
}

async function oneCatchUp(contestant: Contestant, chars: number): Promise<CatchUp> {
  const { producer, viewer } = contestant;
  const [id = ""] = freshIds(1);
  const half = Math.round(chars / 2 / EVENT_CHARS);
  await viewer.call("reset");
  await producer.call("start", { ids: [id] });
  await producer.call("say", { events: half });
  await sleep(SETTLE_MS);
  let times = { first: Number.NaN, all: Number.NaN };
  const cost = await costOf(contestant, async () => {
    times = await viewer.call("catchUp", { id, event: half - 1 });
  });
  await producer.call("sayAndEnd", { events: 2 * half });
  await viewer.call("finish");
  const { said, exact } = await producer.call("report");
  const seen = await viewer.call("report", { said: { [id]: said[0] ?? "" } });
  return {
    ...times,
    producerCpu: cost.producer,
    viewerCpu: cost.viewer,
    redisCpu: cost.redis,
    exact: exact + seen.exact,
    readers: 2,
  };
}
