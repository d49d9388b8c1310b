import { setTimeout as sleep } from "node:timers/promises";
import { type Contestant, FLOOR, freshIds } from "./contestant.ts";
import { type Rounds, takeTurns } from "./rounds.ts";

export type Freeze = {
  /** Milliseconds: the longest that any first response had nothing to read. */
  worstGap: number;
  exact: number;
  readers: number;
};

const STREAMS = 10;
const PACE = { events: 600, perSecond: 100 };
const FREEZE_AT_MS = 1_500;
const FREEZE_MS = 3_000;

/** Ten watched replies, while Redis stands still for three seconds. */
export function runFreeze(contestants: Contestant[], rounds: number): Promise<Rounds<Freeze>> {
  return takeTurns(contestants, rounds, oneFreeze);
}

async function oneFreeze({ name, producer, viewer, redis }: Contestant): Promise<Freeze> {
  const ids = freshIds(STREAMS);
  const each = name === FLOOR ? 0 : 1;
  await viewer.call("reset");
  await producer.call("start", { ids });
  const watching = viewer.call("watch", { ids, each, from: 200, to: 700 });
  const pacing = producer.call("pace", PACE);
  await sleep(FREEZE_AT_MS);
  redis.signal("SIGSTOP");
  await sleep(FREEZE_MS);
  redis.signal("SIGCONT");
  await pacing;
  await watching;
  const said = await producer.call("report");
  const seen = await viewer.call("report", {
    said: Object.fromEntries(ids.map((id, i) => [id, said.said[i] ?? ""])),
  });
  return {
    worstGap: said.worstGap,
    exact: said.exact + seen.exact,
    readers: STREAMS + seen.viewers,
  };
}
