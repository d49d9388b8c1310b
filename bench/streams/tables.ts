import type { CatchUp } from "./catch-up.ts";
import { DESIGNS, FLOOR } from "./contestant.ts";
import { exactness, figure, net, ratio } from "./figures.ts";
import { number, table } from "./markdown.ts";
import type { Paced, Scenario } from "./paced.ts";
import type { Results } from "./results.ts";
import type { Rounds } from "./rounds.ts";

const RIVALS = DESIGNS.filter((name) => name !== FLOOR);

function exact<T extends { exact: number; readers: number }>(rounds: Rounds<T>, name: string) {
  const sum = exactness(rounds, name);
  return `${sum.exact}/${sum.readers}`;
}

/** A figure and its ratio. */
function pair(of: (name: string) => number, name: string): string[] {
  return [number(of(name)), number(ratio(of, name))];
}

export function pacedTable(rounds: Rounds<Paced>, { streams, viewers, perSecond }: Scenario) {
  const floor = figure(rounds, FLOOR, ({ producer }) => producer);
  const rows = RIVALS.map((name) => {
    const of = (pick: (round: Paced) => number) => figure(rounds, name, pick);
    const latency = (p50: number, p99: number) => `${number(p50)} / ${number(p99)}`;
    return [
      name,
      ...pair((design) => net(rounds, design, ({ producer }) => producer), name),
      ...pair((design) => figure(rounds, design, ({ viewer }) => viewer), name),
      ...pair((design) => figure(rounds, design, ({ redis }) => redis), name),
      number(of(({ commands }) => commands)),
      latency(
        of(({ originalP50 }) => originalP50),
        of(({ originalP99 }) => originalP99),
      ),
      latency(
        of(({ viewerP50 }) => viewerP50),
        of(({ viewerP99 }) => viewerP99),
      ),
      number(of(({ wall }) => wall)),
      exact(rounds, name),
    ];
  });
  const head = [
    ...["design", "producer CPU", "x", "viewer CPU", "x", "Redis CPU", "x", "commands an event"],
    ...["first response p50 / p99 ms", "viewer p50 / p99 ms", "s", "exact"],
  ];
  const title = `**${streams} replies at ${perSecond} events/s, ${viewers} viewers each** (floor: ${number(floor)} ms)`;
  return `${title}\n\n${table(head, rows)}`;
}

export function catchUpTable(rounds: Rounds<CatchUp>, chars: number): string {
  const rows = RIVALS.map((name) => {
    const of = (pick: (round: CatchUp) => number) => number(figure(rounds, name, pick));
    return [
      name,
      ...pair((design) => figure(rounds, design, ({ all }) => all), name),
      of(({ first }) => first),
      of(({ viewerCpu }) => viewerCpu),
      of(({ producerCpu }) => producerCpu),
      of(({ redisCpu }) => redisCpu),
      exact(rounds, name),
    ];
  });
  const head = [
    ...["design", "caught up, ms", "x", "first chunk, ms"],
    ...["viewer CPU, ms", "producer CPU, ms", "Redis CPU, ms", "exact"],
  ];
  return `**Half of ${chars / 1000} KB**\n\n${table(head, rows)}`;
}

export function otherTable({ alone, watched, freeze, footprint }: Results): string {
  const rows = DESIGNS.map((name) => [
    name,
    number(figure(alone, name, ({ perSecond }) => perSecond)),
    number(figure(watched, name, ({ perSecond }) => perSecond)),
    number(figure(freeze, name, ({ worstGap }) => worstGap)),
    number(figure(footprint, name, ({ connections }) => connections)),
    number(figure(footprint, name, ({ producerKb }) => producerKb)),
    number(figure(footprint, name, ({ redisKb }) => redisKb)),
    ...[exact(alone, name), exact(watched, name), exact(freeze, name)],
  ]);
  const head = [
    ...["design", "unwatched, events/s", "watched, events/s", "worst gap in a freeze, ms"],
    ...["connections of both processes", "producer KB a reply", "Redis KB a reply"],
    ...["exact unwatched", "exact watched", "exact freeze"],
  ];
  return table(head, rows);
}
