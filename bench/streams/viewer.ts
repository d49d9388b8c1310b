/** The process that resumes: `node viewer.ts <design> <redis>`. */
import { setTimeout as sleep } from "node:timers/promises";
import { now } from "../support/clock.ts";
import { percentile } from "../support/statistics.ts";
import { serve } from "../support/worker.ts";
import { loadDesign } from "./design.ts";
import { Reading } from "./reading.ts";

export type ViewerHandlers = typeof handlers;
type Watch = { ids: string[]; each: number; from: number; to: number };

const [name = "", redisUrl = ""] = process.argv.slice(2);
const design = await loadDesign(name, redisUrl, () => undefined);
let watched: { id: string; reading: Reading }[] = [];
let reads: Promise<void>[] = [];

async function view(id: string, onChunk?: (data: string | Uint8Array) => void): Promise<void> {
  const reading = new Reading();
  watched.push({ id, reading });
  try {
    const body = await design.resume(id);
    if (body) await reading.read(body, onChunk);
    else reading.problem = `resume said ${body}`;
  } catch (error) {
    reading.problem = `${error}`;
  }
}

/** Whether a chunk has an event's mark. */
function has(data: string | Uint8Array, mark: string): boolean {
  return typeof data === "string" ? data.includes(mark) : Buffer.from(data).includes(mark);
}

const handlers = {
  async reset() {
    [watched, reads] = [[], []];
    globalThis.gc?.();
  },
  /** Viewers of every reply, who come one after the other between two moments, and stay to the end. */
  async watch({ ids, each, from, to }: Watch) {
    const count = ids.length * each;
    const joining = Array.from({ length: count }, async (_, i) => {
      await sleep(from + ((to - from) * i) / count);
      await view(ids[i % ids.length] ?? "");
    });
    await Promise.all(joining);
  },
  /** One viewer, who stays. @returns milliseconds to the first chunk, and to the one with an event */
  async catchUp({ id, event }: { id: string; event: number }) {
    const begun = now();
    const mark = `#${event}@`;
    const { promise, resolve } = Promise.withResolvers<{ first: number; all: number }>();
    let first: number | undefined;
    let found = false;
    const reading = view(id, (data) => {
      first ??= now() - begun;
      if (found || !has(data, mark)) return;
      found = true;
      resolve({ first, all: now() - begun });
    });
    reads.push(reading);
    reading.then(() => resolve({ first: first ?? Number.NaN, all: Number.NaN }));
    return promise;
  },
  async finish() {
    await Promise.all(reads);
  },
  /** @param said checksums of what was produced, by id */
  async report({ said }: { said: Record<string, string> }) {
    const latencies = watched.flatMap(({ reading }) => reading.latencies());
    return {
      exact: watched.filter(({ id, reading }) => reading.checksum() === said[id]).length,
      viewers: watched.length,
      p50: percentile(latencies, 50),
      p99: percentile(latencies, 99),
      problems: [...new Set(watched.flatMap(({ reading }) => reading.problem ?? []))],
    };
  },
};

serve(handlers);
