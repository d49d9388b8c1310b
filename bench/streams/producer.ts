/** The process that generates: `node producer.ts <design> <redis>`. */
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { now } from "../support/clock.ts";
import { percentile } from "../support/statistics.ts";
import { serve } from "../support/worker.ts";
import { loadDesign } from "./design.ts";
import { checksum, Reading } from "./reading.ts";
import { Reply } from "./reply.ts";

export type ProducerHandlers = typeof handlers;
type Pace = { events: number; perSecond: number };

/** An unthrottled source still comes from a network: it lets the process breathe now and then. */
const EVENTS_A_TURN = 64;

const [name = "", redisUrl = ""] = process.argv.slice(2);
let background: Promise<unknown>[] = [];
const design = await loadDesign(name, redisUrl, (work) => background.push(work));
let replies: Reply[] = [];
let readings: Reading[] = [];
let reads: Promise<void>[] = [];

async function startReply(id: string, discard: boolean): Promise<void> {
  const reply = new Reply();
  const body = await design.start(id, reply.source);
  replies.push(reply);
  const reading = new Reading();
  readings.push(reading);
  reads.push(discard ? drain(body) : reading.read(body));
}

async function drain(body: ReadableStream<unknown>): Promise<void> {
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

/** Each reply at its own rhythm, spread over the interval. */
function sayDue(since: number, { events, perSecond }: Pace): boolean {
  const interval = 1000 / perSecond;
  const elapsed = now() - since;
  let over = true;
  replies.forEach((reply, index) => {
    const offset = (interval * index) / replies.length;
    const due = Math.min(events, Math.floor((elapsed - offset) / interval));
    while (reply.events < due) reply.say();
    over &&= reply.events === events;
  });
  return over;
}

async function sayAll(events: number): Promise<void> {
  for (const reply of replies) {
    while (reply.events < events) {
      reply.say();
      if (reply.events % EVENTS_A_TURN === 0) await setImmediate();
    }
  }
}

async function finish(): Promise<void> {
  for (const reply of replies) reply.end();
  await Promise.all(reads);
  await Promise.allSettled(background);
}

const handlers = {
  /** Begins replies that say nothing yet. */
  async start({ ids, discard = false }: { ids: string[]; discard?: boolean }) {
    [replies, readings, reads, background] = [[], [], [], []];
    globalThis.gc?.();
    await Promise.all(ids.map((id) => startReply(id, discard)));
  },
  /** @returns milliseconds until the last first response was read, and everything stored */
  async pace(pace: Pace) {
    const since = now();
    while (!sayDue(since, pace)) await sleep(1);
    await finish();
    return now() - since;
  },
  /** As fast as it goes, up to so many events; without ending. */
  async say({ events }: { events: number }) {
    await sayAll(events);
  },
  /** @returns milliseconds until the first response was read */
  async sayAndEnd({ events }: { events: number }) {
    const since = now();
    await sayAll(events);
    for (const reply of replies) reply.end();
    await Promise.all(reads);
    const took = now() - since;
    await Promise.allSettled(background);
    return took;
  },
  async finish() {
    await finish();
  },
  async report() {
    const latencies = readings.flatMap((reading) => reading.latencies());
    const said = replies.map((reply) => checksum(reply.text()));
    return {
      said,
      exact: readings.filter((reading, i) => reading.checksum() === said[i]).length,
      p50: percentile(latencies, 50),
      p99: percentile(latencies, 99),
      worstGap: Math.max(...readings.map((reading) => reading.worstGap())),
      problems: readings.flatMap(({ problem }) => problem ?? []),
    };
  },
  /** Bytes that this process holds. */
  async memory() {
    globalThis.gc?.();
    await sleep(100);
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
};

serve(handlers);
