/** A process of its own for each contestant: `measure.ts <name> <size>` sends its report to whoever forked it. */
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { CONTESTANTS, type Cut } from "./contestants.ts";
import { texts } from "./texts.ts";

const ROUNDS = 3;
/** Enough for the engine to compile what is hot; little, for the quadratic ones. */
const WARM_UP_SIZE = 20_000;

export type Measurement = {
  corpus: string;
  cpuMs: number;
  megabytes: number;
  chunks: string[];
  holdMs: number;
};
/** `memory`: what the process added to what it had before the contestant's packages, in bytes. */
export type Report = { measurements: Measurement[]; memory: number };

async function measureAll(load: () => Promise<Cut>, size: number): Promise<Report> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const cut = await load();
  for (const text of Object.values(texts(WARM_UP_SIZE))) await cut(text.slice(0, WARM_UP_SIZE));
  const measurements: Measurement[] = [];
  for (const [corpus, text] of Object.entries(texts(size))) {
    measurements.push(await measure(cut, corpus, text));
  }
  return { measurements, memory: process.resourceUsage().maxRSS * 1024 - before };
}

async function measure(cut: Cut, corpus: string, text: string): Promise<Measurement> {
  const longestHold = watchEventLoop();
  let cpuMs = Number.POSITIVE_INFINITY;
  let chunks: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    chunks = await cut(text);
    const { user, system } = process.cpuUsage(start);
    cpuMs = Math.min(cpuMs, (user + system) / 1000);
    await turn();
  }
  const megabytes = Buffer.byteLength(text) / 1e6;
  return { corpus, cpuMs, megabytes, chunks, holdMs: await longestHold() };
}

/** Answers, when called, the longest time that passed between two turns of the event loop. */
function watchEventLoop(): () => Promise<number> {
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  return async () => {
    await sleep(2);
    tick();
    clearInterval(timer);
    return longest;
  };
}

const [name = "", size = ""] = process.argv.slice(2);
const load = CONTESTANTS[name];
if (!load) throw new Error(`no contestant is named ${name}`);
process.send?.(await measureAll(load, Number(size)), () => process.exit());
