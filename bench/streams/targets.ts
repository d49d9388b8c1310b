import { OURS } from "./contestant.ts";
import { figure, net, ratio } from "./figures.ts";
import type { Paced } from "./paced.ts";
import type { Results } from "./results.ts";
import type { Rounds } from "./rounds.ts";

/** A figure of ours and what it must be; `least` where more is better. */
export type Target = {
  measure: string;
  value: number;
  most?: number | undefined;
  least?: number;
  unit: "x" | "ms" | "KB" | "";
};

const load = (streams: number, viewers: number) => `${streams} replies, ${viewers} viewers each`;

export function targetsOf(results: Results, name = OURS): Target[] {
  return [
    ...results.paced.flatMap(({ scenario, rounds }) =>
      pacedTargets(rounds, scenario.streams, scenario.viewers, name),
    ),
    ...results.catchUp.flatMap(({ chars, rounds }): Target[] => {
      const most = chars === 1_000_000 ? 0.25 : chars < 1_000_000 ? 1 : 0.5;
      const of = (design: string) => figure(rounds, design, ({ all }) => all);
      const measure = `catch-up with half of ${chars / 1000} KB`;
      return [{ measure, value: ratio(of, name), most, unit: "x" }];
    }),
    {
      measure: "first response unthrottled, watched by unwatched: events a second",
      value:
        figure(results.watched, name, ({ perSecond }) => perSecond) /
        figure(results.alone, name, ({ perSecond }) => perSecond),
      least: 0.7,
      unit: "x",
    },
    {
      measure: "first response's worst gap while Redis stands still for 3 s",
      value: figure(results.freeze, name, ({ worstGap }) => worstGap),
      most: 60,
      unit: "ms",
    },
    {
      measure: "connections a process",
      value: figure(results.footprint, name, ({ connections }) => connections) / 2,
      most: 2,
      unit: "",
    },
    ...memoryTargets(results, name),
  ];
}

function memoryTargets({ footprint }: Results, name: string): Target[] {
  const producer = (design: string) => net(footprint, design, ({ producerKb }) => producerKb);
  return [
    {
      measure: "producer's memory of a 100 KB reply",
      value: ratio(producer, name),
      most: 0.75,
      unit: "x",
    },
    {
      measure: "Redis' memory of a 100 KB reply",
      value: figure(footprint, name, ({ redisKb }) => redisKb),
      most: 140,
      unit: "KB",
    },
  ];
}

/** By number of viewers; the CPU of a thousand unwatched replies is mostly that of beginning and ending them. */
const PRODUCER = new Map([
  [0, 1],
  [1, 0.7],
  [3, 0.35],
]);
const VIEWER = new Map([
  [1, 0.75],
  [3, 0.55],
]);
const REDIS = new Map([
  [1, 1.4],
  [3, 0.75],
]);
const COMMANDS = new Map([
  [0, 0.05],
  [1, 0.6],
]);

function pacedTargets(
  rounds: Rounds<Paced>,
  streams: number,
  viewers: number,
  name: string,
): Target[] {
  const of = load(streams, viewers);
  const producer = (design: string) => net(rounds, design, (round) => round.producer);
  const viewer = (design: string) => figure(rounds, design, (round) => round.viewer);
  const redis = (design: string) => figure(rounds, design, (round) => round.redis);
  const targets: Target[] = [
    {
      measure: `${of}: producer's CPU`,
      value: ratio(producer, name),
      most: PRODUCER.get(viewers),
      unit: "x",
    },
    {
      measure: `${of}: viewer process's CPU`,
      value: ratio(viewer, name),
      most: VIEWER.get(viewers),
      unit: "x",
    },
    {
      measure: `${of}: Redis' CPU`,
      value: ratio(redis, name),
      most: REDIS.get(viewers),
      unit: "x",
    },
    {
      measure: `${of}: commands an event`,
      value: figure(rounds, name, ({ commands }) => commands),
      most: COMMANDS.get(viewers),
      unit: "",
    },
    {
      measure: `${of}: first response's p50 beyond the floor's`,
      value: net(rounds, name, ({ originalP50 }) => originalP50),
      most: 0.1,
      unit: "ms",
    },
    ...viewerLatency(rounds, of, viewers, name),
  ];
  if (viewers === 0) {
    targets.push({
      measure: `${of}: Redis' CPU for 1,000 events`,
      value: redis(name),
      most: 1,
      unit: "ms",
    });
  }
  return targets.filter(({ most }) => most !== undefined);
}

function viewerLatency(rounds: Rounds<Paced>, of: string, viewers: number, name: string): Target[] {
  if (viewers === 0) return [];
  const latency = (pick: (round: Paced) => number) => figure(rounds, name, pick);
  return [
    { measure: `${of}: viewer's p50`, value: latency((r) => r.viewerP50), most: 17, unit: "ms" },
    { measure: `${of}: viewer's p99`, value: latency((r) => r.viewerP99), most: 80, unit: "ms" },
  ];
}
