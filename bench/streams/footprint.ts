import { setTimeout as sleep } from "node:timers/promises";
import { type Contestant, FLOOR, freshIds } from "./contestant.ts";
import { type Rounds, takeTurns } from "./rounds.ts";

/** Kilobytes for each open reply, and connections of both processes while all are watched. */
export type Footprint = { producerKb: number; redisKb: number; connections: number };

const STREAMS = 100;
const EVENTS = 1_333;
const SETTLE_MS = 1_000;

/** A hundred open replies of 100 KB each, said at once and read by their first response. */
export function runFootprint(
  contestants: Contestant[],
  rounds: number,
): Promise<Rounds<Footprint>> {
  return takeTurns(contestants, rounds, oneFootprint);
}

async function oneFootprint({ name, producer, viewer, redis }: Contestant): Promise<Footprint> {
  const ids = freshIds(STREAMS);
  await viewer.call("reset");
  await producer.call("start", { ids: [], discard: true });
  const before = { producer: await producer.call("memory"), redis: await redis.memory() };
  await producer.call("start", { ids, discard: true });
  await producer.call("say", { events: EVENTS });
  await sleep(SETTLE_MS);
  const after = { producer: await producer.call("memory"), redis: await redis.memory() };
  const each = name === FLOOR ? 0 : 1;
  const watching = viewer.call("watch", { ids, each, from: 0, to: 200 });
  await sleep(SETTLE_MS);
  const connections = await redis.connections();
  await producer.call("finish");
  await watching;
  return {
    producerKb: (after.producer - before.producer) / STREAMS / 1024,
    redisKb: (after.redis - before.redis) / STREAMS / 1024,
    connections,
  };
}
