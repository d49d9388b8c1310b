import { v4 } from "uuid";
import { watchWakeSignals } from "./wake-signals";

/** `awake`: the page is seen again, or the machine slept; sockets may have died without a word. */
export type WakeSignal = "online" | "offline" | "awake";

/** Everything the transport takes from its surroundings. */
export type Platform = {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Milliseconds of the wall clock, which goes on during sleep. */
  now(): number;
  /** @returns a function that cancels */
  setTimer(callback: () => void, ms: number): () => void;
  /** In [0, 1). */
  random(): number;
  uuid(): string;
  isOnline(): boolean;
  /** @returns a function that ends the watch */
  onSignal(listener: (signal: WakeSignal) => void): () => void;
};

export const browserPlatform: Platform = {
  fetch: (url, init) => globalThis.fetch(url, init),
  now: () => Date.now(),
  setTimer(callback, ms) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  // Not crypto.randomUUID: it is missing on plain http origins other than localhost.
  uuid: () => v4(),
  isOnline: () => typeof navigator === "undefined" || navigator.onLine !== false,
  onSignal: watchWakeSignals,
};
