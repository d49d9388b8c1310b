import { fineCpuMs } from "../support/cpu.ts";
import { type PrivateRedis, startPrivateRedis } from "../support/private-redis.ts";
import { Worker } from "../support/worker.ts";
import type { ProducerHandlers } from "./producer.ts";
import type { ViewerHandlers } from "./viewer.ts";

/** A design with a producer, a viewer and a Redis of its own, all of which live as long as the run. */
export type Contestant = {
  name: string;
  producer: Worker<ProducerHandlers>;
  viewer: Worker<ViewerHandlers>;
  redis: PrivateRedis;
};

export const FLOOR = "floor";
export const PEER = "resumable-stream";
export const OURS = "holdfast-text";
export const DESIGNS = [FLOOR, PEER, "assistant-stream", OURS, "holdfast-wire"];

export async function startContestant(name: string): Promise<Contestant> {
  const redis = await startPrivateRedis();
  const args = [name, redis.url];
  const start = (role: string) => new URL(`./${role}.ts`, import.meta.url);
  const [producer, viewer] = await Promise.all([
    Worker.start<ProducerHandlers>(`${name}'s producer`, start("producer"), args),
    Worker.start<ViewerHandlers>(`${name}'s viewer`, start("viewer"), args),
  ]);
  return { name, producer, viewer, redis };
}

export async function endContestant({ producer, viewer, redis }: Contestant): Promise<void> {
  producer.kill();
  viewer.kill();
  await redis.close();
}

export type Cost = { producer: number; viewer: number; redis: number; commands: number };

/** CPU in ms of each process, and Redis commands, that something took. */
export async function costOf(
  { producer, viewer, redis }: Contestant,
  work: () => Promise<unknown>,
): Promise<Cost> {
  const sample = async () => ({
    producer: fineCpuMs(producer.pid),
    viewer: fineCpuMs(viewer.pid),
    redis: redis.cpuMs(),
    commands: await redis.commands(),
  });
  const before = await sample();
  await work();
  const after = await sample();
  return {
    producer: after.producer - before.producer,
    viewer: after.viewer - before.viewer,
    redis: after.redis - before.redis,
    commands: after.commands - before.commands,
  };
}

let runs = 0;
/** New ids: nothing of an earlier round is met again. */
export function freshIds(count: number): string[] {
  runs += 1;
  return Array.from({ length: count }, (_, i) => `bench-${process.pid}-${runs}-${i}`);
}
