import { Batch } from "./batch";
import type { Timing } from "./timing";

/** When something is written to readers: shared by all of them, for they share the timer. */
export type WirePace = { keepAliveMs: number; writeMs: number; writes: Batch };

export function wirePace({ keepAlive, write }: Timing): WirePace {
  return { keepAliveMs: keepAlive, writeMs: write, writes: new Batch(write) };
}
