import { randomUUID } from "node:crypto";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boundedBy } from "@/lib/artifacts/bounded-by";
import { ChunkSet } from "@/lib/artifacts/chunk-set";
import type { ChunkStore } from "@/lib/artifacts/chunk-store";
import { ChunkTable } from "@/lib/artifacts/chunk-table";
import type { ArtifactMeta } from "@/lib/artifacts/contract";
import { createMemoryChunkStore } from "@/lib/artifacts/memory-chunk-store";
import { prepareText } from "@/lib/artifacts/prepare-text";
import { createRedisChunkStore } from "@/lib/artifacts/redis-chunk-store";
import { createRedisClients, type RedisClients } from "@/lib/redis/redis-clients";
import { startRedis, type TestRedis } from "../../support/redis";
import { until } from "../../support/until";

const LIFE_SECONDS = 2;
const MEMORY_BYTES = 8 * 1024 * 1024;

let server: TestRedis;
let clients: RedisClients;
let look: ReturnType<typeof createClient>;
let redisStore: ChunkStore;
const memoryStore = createMemoryChunkStore(LIFE_SECONDS * 1000, MEMORY_BYTES);

beforeAll(async () => {
  server = await startRedis();
  clients = createRedisClients(server.url, console);
  redisStore = createRedisChunkStore(clients, LIFE_SECONDS, boundedBy(1_000));
  look = createClient({ url: server.url });
  await look.connect();
});

afterAll(async () => {
  look.destroy();
  clients.close();
  await server.stop();
});

const utf8 = (text: string) => new TextEncoder().encode(text);

type Of = { version?: number; artifactId?: string };

function makeSet(text: string, { version = 1, artifactId = randomUUID() }: Of = {}): ChunkSet {
  const maxTokens = 16;
  const mediaType = "text/markdown";
  const { numbers, ...prepared } = prepareText({ bytes: utf8(text), mediaType, maxTokens });
  const table = new ChunkTable(numbers);
  const at = new Date(0).toISOString();
  const meta: ArtifactMeta = {
    ...{ artifactId, sessionId: randomUUID(), title: "A", mediaType, version },
    ...{ encoding: "o200k_base", maxTokens, chunks: table.length, bytes: Buffer.byteLength(text) },
    ...{ tokens: prepared.tokens, lines: prepared.lines, sha256: prepared.sha256 },
    ...{ createdAt: at, updatedAt: at },
  };
  return new ChunkSet(meta, text, table);
}

const all = (set: ChunkSet) => Array.from({ length: set.length }, (_, index) => index);
const TEXT = "# Title\n\nSome words, “quoted”, and 😀 more of them.\n\n".repeat(40);

describe.each([
  ["Redis", () => redisStore],
  ["this process", () => memoryStore],
])("a chunk store in %s", (_, store) => {
  test("gives back what was saved, in the order asked for", async () => {
    const set = makeSet(TEXT);
    await store().save(set);
    expect(await store().read(set.meta, all(set))).toEqual(all(set).map((i) => set.chunk(i)));
    expect(await store().read(set.meta, [3, 1])).toEqual([set.chunk(3), set.chunk(1)]);
    expect(await store().read(set.meta, [])).toEqual([]);
    expect((await store().map(set.meta))?.map).toEqual(set.map());
  });

  test("has nothing under a key that was never saved, or was deleted", async () => {
    const set = makeSet(TEXT);
    expect(await store().read(set.meta, [0])).toBeUndefined();
    expect(await store().map(set.meta)).toBeUndefined();
    await store().save(set);
    await store().delete([set.meta, makeSet("other").meta]);
    expect(await store().read(set.meta, [0])).toBeUndefined();
    await store().delete([]);
  });

  test("gives no other revision than the one asked for", async () => {
    const old = makeSet(TEXT);
    const { artifactId, sessionId } = old.meta;
    const { meta } = makeSet(`${TEXT}more`, { version: 2, artifactId });
    const revised = { ...meta, sessionId };
    await store().save(old);
    expect(await store().read(revised, [0])).toBeUndefined();
    expect(await store().map(revised)).toBeUndefined();
    for (const change of [{ sha256: "0" }, { maxTokens: 17 }, { encoding: "cl100k_base" as const }])
      expect(await store().read({ ...old.meta, ...change }, [0])).toBeUndefined();
  });

  test("has one set a key: the one that was saved last, none of the one before", async () => {
    const long = makeSet(TEXT);
    const short = makeSet("brief", { version: 2, artifactId: long.meta.artifactId });
    const replacing = new ChunkSet(
      { ...short.meta, sessionId: long.meta.sessionId },
      "brief",
      new ChunkTable(prepareText({ bytes: utf8("brief"), mediaType: "", maxTokens: 16 }).numbers),
    );
    await store().save(long);
    await store().save(replacing);
    expect(await store().read(long.meta, [0])).toBeUndefined();
    expect(await store().read(replacing.meta, [0])).toEqual([replacing.chunk(0)]);
  });

  test("lets a set live as long as it is read, and no longer", async () => {
    const [read, looked] = [makeSet(TEXT), makeSet(TEXT)];
    await store().save(read);
    await store().save(looked);
    let longest = 0;
    await until("a set that is only looked at ends", async () => {
      expect(await store().read(read.meta, [0])).toHaveLength(1);
      const left = await store().map(looked.meta);
      longest = Math.max(longest, left?.lifeMs ?? 0);
      return left === undefined;
    });
    expect(longest).toBeGreaterThan(LIFE_SECONDS * 500);
    expect(longest).toBeLessThanOrEqual(LIFE_SECONDS * 1000);
    expect((await store().map(read.meta))?.lifeMs).toBeGreaterThan(LIFE_SECONDS * 500);
    await until("then the other ends too", async () => !(await store().map(read.meta)));
    expect(await store().read(read.meta, [0])).toBeUndefined();
  });

  test("shows the old set or the new one while it is saved, never a mix", async () => {
    const first = makeSet("old words ".repeat(40_000));
    const text = "new words ".repeat(40_000);
    const prepared = prepareText({ bytes: utf8(text), mediaType: "", maxTokens: 16 });
    const { sha256 } = prepared;
    const meta = { ...first.meta, version: 2, sha256 };
    const second = new ChunkSet(meta, text, new ChunkTable(prepared.numbers));
    await store().save(first);
    let isSaved = false;
    const saving = store()
      .save(second)
      .then(() => {
        isSaved = true;
      });
    const indices = [0, Math.floor(first.length / 2), first.length - 1];
    let readings = 0;
    do {
      const [old, revised] = await Promise.all([
        store().read(first.meta, indices),
        store().read(second.meta, indices),
      ]);
      for (const chunk of old ?? []) expect(chunk.text).not.toContain("new");
      for (const chunk of revised ?? []) expect(chunk.text).not.toContain("old");
      expect(old ?? revised).toHaveLength(indices.length);
      readings += 1;
    } while (!isSaved);
    await saving;
    expect(readings).toBeGreaterThan(0);
    expect(await store().read(second.meta, [0])).toEqual([second.chunk(0)]);
  });
});

describe("in Redis", () => {
  const keyOf = ({ sessionId, artifactId }: ArtifactMeta) =>
    `artifact_chunks:${sessionId}:${artifactId}`;

  test("a set is one hash of JSON strings under the documented key", async () => {
    const set = makeSet(TEXT);
    await redisStore.save(set);
    const hash = await look.hGetAll(keyOf(set.meta));
    const names = ["meta", "map", ...all(set).map(String)];
    expect(Object.keys(hash).toSorted()).toEqual(names.toSorted());
    expect(JSON.parse(hash.meta ?? "")).toEqual(set.meta);
    expect(JSON.parse(hash["2"] ?? "")).toEqual(set.chunk(2));
  });

  test("a save leaves nothing else behind, and what broke off ends by itself", async () => {
    await look.flushAll();
    const set = makeSet("words ".repeat(50_000));
    await redisStore.save(set);
    expect(await look.keys("*")).toEqual([keyOf(set.meta)]);
    await look.flushAll();
    let answers = 0;
    const breaking = createRedisChunkStore(clients, LIFE_SECONDS, async (answer) => {
      answers += 1;
      if (answers === 3) throw new Error("the connection is cut");
      return answer;
    });
    await expect(breaking.save(set)).rejects.toThrow("cut");
    const left = await look.keys("*");
    expect(left).toEqual([expect.stringContaining(`artifact_chunks_new:{${keyOf(set.meta)}}:`)]);
    expect(await look.ttl(left[0] ?? "")).toBeGreaterThan(0);
    expect(await redisStore.read(set.meta, [0])).toBeUndefined();
  });

  test.each(["not JSON", "{}", '{"index":0,"text":5}'])(
    "what somebody else wrote is no set: %s",
    async (value) => {
      const set = makeSet(TEXT);
      await redisStore.save(set);
      await look.hSet(keyOf(set.meta), "1", value);
      expect(await redisStore.read(set.meta, [0])).toHaveLength(1);
      expect(await redisStore.read(set.meta, [0, 1])).toBeUndefined();
      await look.hSet(keyOf(set.meta), "meta", value);
      expect(await redisStore.read(set.meta, [0])).toBeUndefined();
      await look.del(keyOf(set.meta));
      await look.hSet(keyOf(set.meta), "1", "{}");
      expect(await redisStore.read(set.meta, [])).toBeUndefined();
    },
  );
});

describe("in this process", () => {
  test("the sets have at most so many bytes together: the one read longest ago goes", async () => {
    const sets = [0, 1, 2].map(() => makeSet("three megabytes in memory ".repeat(60_000)));
    const [first, second, third] = sets;
    if (!first || !second || !third) throw new Error("three sets were made");
    await memoryStore.save(first);
    await memoryStore.save(second);
    expect(await memoryStore.read(first.meta, [0])).toHaveLength(1);
    await memoryStore.save(third);
    expect(await memoryStore.read(second.meta, [0])).toBeUndefined();
    expect(await memoryStore.read(first.meta, [0])).toHaveLength(1);
    expect(await memoryStore.read(third.meta, [0])).toHaveLength(1);
  });

  test("a set that alone is larger is not kept", async () => {
    const large = makeSet("x ".repeat(MEMORY_BYTES / 4 + 1));
    await memoryStore.save(large);
    expect(await memoryStore.read(large.meta, [0])).toBeUndefined();
  });
});
