import { type Contestant, costOf, FLOOR, freshIds } from "./contestant.ts";
import { type Rounds, takeTurns } from "./rounds.ts";

export type Unthrottled = {
  /** Events a second that the first response got. */
  perSecond: number;
  /** Milliseconds of CPU for 1,000 events. */
  producer: number;
  viewer: number;
  redis: number;
  exact: number;
  readers: number;
};

const EVENTS = 30_000;
/** Said before the viewer comes. */
const BEFORE = 100;

/** One reply as fast as it can be read, alone or with a viewer who follows live. */
export function runUnthrottled(
  contestants: Contestant[],
  watched: boolean,
  rounds: number,
): Promise<Rounds<Unthrottled>> {
  return takeTurns(contestants, rounds, (contestant) => oneUnthrottled(contestant, watched));
}

async function oneUnthrottled(contestant: Contestant, watched: boolean): Promise<Unthrottled> {
  const { producer, viewer } = contestant;
  const [id = ""] = freshIds(1);
  await viewer.call("reset");
  await producer.call("start", { ids: [id] });
  await producer.call("say", { events: BEFORE });
  if (watched && contestant.name !== FLOOR) {
    await viewer.call("catchUp", { id, event: BEFORE - 1 });
  }
  let took = 0;
  const cost = await costOf(contestant, async () => {
    took = await producer.call("sayAndEnd", { events: EVENTS });
    await viewer.call("finish");
  });
  const { said, exact } = await producer.call("report");
  const seen = await viewer.call("report", { said: { [id]: said[0] ?? "" } });
  const thousands = (EVENTS - BEFORE) / 1000;
  return {
    perSecond: (EVENTS - BEFORE) / (took / 1000),
    producer: cost.producer / thousands,
    viewer: cost.viewer / thousands,
    redis: cost.redis / thousands,
    exact: exact + seen.exact,
    readers: 1 + seen.viewers,
  };
}
