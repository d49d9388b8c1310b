import { type Contestant, costOf, FLOOR, freshIds } from "./contestant.ts";
import { type Rounds, takeTurns } from "./rounds.ts";

/** So many replies at once, each at so many events a second, each resumed by so many viewers about its middle. */
export type Scenario = { streams: number; viewers: number; perSecond: number; events: number };

/** Milliseconds of CPU, and commands, for 1,000 events. */
export type Paced = {
  producer: number;
  viewer: number;
  redis: number;
  commands: number;
  originalP50: number;
  originalP99: number;
  viewerP50: number;
  viewerP99: number;
  /** Seconds. */
  wall: number;
  /** Readers whose text was exactly what was produced, and readers. */
  exact: number;
  readers: number;
  problems: string[];
};

const EVENTS = 1000;

export async function runPaced(
  contestants: Contestant[],
  scenario: Scenario,
  rounds: number,
): Promise<Rounds<Paced>> {
  return takeTurns(contestants, rounds, (contestant) => onePaced(contestant, scenario));
}

async function onePaced(contestant: Contestant, scenario: Scenario): Promise<Paced> {
  const { producer, viewer, name } = contestant;
  const { streams, perSecond, events } = scenario;
  const ids = freshIds(streams);
  const each = name === FLOOR ? 0 : scenario.viewers;
  const duration = (events / perSecond) * 1000;
  let wall = 0;
  await viewer.call("reset");
  const cost = await costOf(contestant, async () => {
    await producer.call("start", { ids });
    const watching = viewer.call("watch", {
      ...{ ids, each, from: duration * 0.4, to: duration * 0.6 },
    });
    wall = await producer.call("pace", { events, perSecond });
    await watching;
  });
  const said = await producer.call("report");
  const seen = await viewer.call("report", {
    said: Object.fromEntries(ids.map((id, i) => [id, said.said[i] ?? ""])),
  });
  const thousands = (streams * events) / EVENTS;
  return {
    producer: cost.producer / thousands,
    viewer: cost.viewer / thousands,
    redis: cost.redis / thousands,
    commands: cost.commands / (streams * events),
    originalP50: said.p50,
    originalP99: said.p99,
    viewerP50: seen.p50,
    viewerP99: seen.p99,
    wall: wall / 1000,
    exact: said.exact + seen.exact,
    readers: streams + seen.viewers,
    problems: [...said.problems, ...seen.problems],
  };
}
