/**
 * What it takes to fetch one chunk, by the number of chunks: `node bench/run.mjs artifacts [fetches]`.
 *
 * Ours (a hash; meta, the chunk and the life in one step, checked and parsed) beside a bare HGET of the same field,
 * and beside all chunks as one JSON array under SET. All in one process on one Redis, taking turns.
 */
import { randomUUID } from "node:crypto";
import { createClient } from "redis";
import "../support/load-lib.mjs";
import { startPrivateRedis } from "../support/private-redis.ts";
import { median, percentile } from "../support/statistics.ts";

const { ChunkSet } = await import("../../lib/artifacts/chunk-set.ts");
const { ChunkTable } = await import("../../lib/artifacts/chunk-table.ts");
const { boundedBy } = await import("../../lib/artifacts/bounded-by.ts");
const { prepareText } = await import("../../lib/artifacts/prepare-text.ts");
const { createRedisChunkStore } = await import("../../lib/artifacts/redis-chunk-store.ts");
const { createRedisClients } = await import("../../lib/redis/redis-clients.ts");

const COUNTS = [10, 100, 1_000, 10_000];
const MAX_TOKENS = 1_000;
const DEFAULT_FETCHES = 500;
/** One of them takes as long as hundreds of the others. */
const ARRAY_FETCHES = 20;
const WARM_UP = 50;
const PATIENCE_MS = 10_000;

type Fetch = (index: number) => Promise<unknown>;
type Set = InstanceType<typeof ChunkSet>;

/** A set of exactly so many chunks, all of about the same size. */
function makeSet(count: number): Set {
  const paragraph = `${"The quick brown fox jumps over the lazy dog, and on it goes. ".repeat(15)}\n\n`;
  const text = paragraph.repeat(Math.ceil((count + 1) * 4.5));
  const how = { mediaType: "text/plain", maxTokens: MAX_TOKENS };
  const { numbers } = prepareText({ bytes: new TextEncoder().encode(text), ...how });
  const all = new ChunkTable(numbers);
  const table = new ChunkTable(numbers.slice(0, (numbers.length / all.length) * count));
  if (table.length !== count) throw new Error(`${table.length} chunks are not ${count}`);
  const at = new Date().toISOString();
  const meta = {
    ...{ artifactId: randomUUID(), sessionId: randomUUID(), title: "A", mediaType: how.mediaType },
    ...{ version: 1, encoding: "o200k_base" as const, maxTokens: MAX_TOKENS, chunks: count },
    ...{ tokens: count * MAX_TOKENS, bytes: text.length, lines: 1, sha256: "", createdAt: at },
    updatedAt: at,
  };
  return new ChunkSet(meta, text, table);
}

async function measure(fetch: Fetch, count: number, fetches: number): Promise<number[]> {
  const times: number[] = [];
  for (let done = 0; done < fetches; done += 1) {
    const index = Math.floor(Math.random() * count);
    const begun = performance.now();
    await fetch(index);
    times.push(performance.now() - begun);
  }
  return times;
}

const fetches = Number(process.argv[2]) || DEFAULT_FETCHES;
const server = await startPrivateRedis();
const clients = createRedisClients(server.url, console);
const store = createRedisChunkStore(clients, 3_600, boundedBy(PATIENCE_MS));
const redis = createClient({ url: server.url });
await redis.connect();

const rows: Record<string, string | number>[] = [];
for (const count of COUNTS) {
  const set = makeSet(count);
  const chunks = Array.from({ length: count }, (_, index) => set.chunk(index));
  const begun = performance.now();
  await store.save(set);
  const saveMs = performance.now() - begun;
  const key = `artifact_chunks:${set.meta.sessionId}:${set.meta.artifactId}`;
  await redis.set("array", JSON.stringify(chunks));
  const ours: Fetch = async (index) => {
    if (!(await store.read(set.meta, [index]))) throw new Error("the set is not there");
  };
  const bare: Fetch = (index) => redis.hGet(key, String(index));
  const array: Fetch = async (index) => JSON.parse((await redis.get("array")) ?? "[]")[index];
  await measure(ours, count, WARM_UP);
  await measure(bare, count, WARM_UP);
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 4; round += 1) {
    times.ours.push(...(await measure(ours, count, fetches / 4)));
    times.bare.push(...(await measure(bare, count, fetches / 4)));
  }
  const arrayMs = median(await measure(array, count, ARRAY_FETCHES));
  rows.push({
    chunks: count,
    "KB a chunk": (Buffer.byteLength(JSON.stringify(chunks[0])) / 1024).toFixed(1),
    "bare HGET, ms": median(times.bare).toFixed(3),
    "ours, ms": median(times.ours).toFixed(3),
    "ours, 99 %, ms": percentile(times.ours, 99).toFixed(3),
    "one JSON array, ms": arrayMs.toFixed(2),
    "array to ours": `${(arrayMs / median(times.ours)).toFixed(0)}x`,
    "save, ms": saveMs.toFixed(0),
  });
}
console.table(rows);
redis.destroy();
clients.close();
await server.close();
process.exit(0);
