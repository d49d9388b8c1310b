/** Redis dies, stands still, forgets, is full: no walk over an artifact ends wrong, and nobody waits long. */
import { createClient } from "redis";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Holder } from "@/lib/artifacts/contract";
import { fetchArtifactChunks } from "@/lib/artifacts/fetch-artifact-chunks";
import { saveArtifactChunks } from "@/lib/artifacts/save-artifact-chunks";
import { viewArtifact } from "@/lib/artifacts/view-artifact";
import { newHolder, walk } from "../integration/artifacts/support/artifacts";
import { testSql } from "../support/database";
import { startRedis, type TestRedis } from "../support/redis";
import { until } from "../support/until";

/** A bound of one second, and the work of making a set again on a busy machine. */
const PATIENCE_MS = 5_000;

const TEXT = Array.from(
  { length: 3_000 },
  (_, index) => `## Part ${index}\n\nWords of part ${index}, “quoted”, and 😀 more.\n\n`,
).join("");

let redis: TestRedis;
let holder: Holder;
const warnings: string[] = [];

beforeAll(async () => {
  vi.spyOn(console, "warn").mockImplementation((line) => void warnings.push(String(line)));
  redis = await startRedis();
  process.env.REDIS_URL = redis.url;
  holder = await newHolder();
});
afterEach(async () => {
  redis.resume();
  await redis.restart();
});
afterAll(async () => {
  await testSql.end();
  await redis.stop();
});

const save = (text: string, artifactId?: string) =>
  saveArtifactChunks(holder, { title: "A", mediaType: "text/markdown", text, artifactId });

const client = () => createClient({ url: redis.url });

async function inRedis<T>(work: (look: ReturnType<typeof client>) => Promise<T>) {
  const look = client();
  look.on("error", () => undefined);
  await look.connect();
  try {
    return await work(look);
  } finally {
    look.destroy();
  }
}

const isStored = ({ sessionId }: Holder, artifactId: string) =>
  inRedis(async (look) => (await look.exists(`artifact_chunks:${sessionId}:${artifactId}`)) === 1);

/** Reads until Redis takes part again, and is what answers: a store that failed is left alone for some time. */
async function untilStored(artifactId: string): Promise<void> {
  const key = `artifact_chunks:${holder.sessionId}:${artifactId}`;
  const short = 1_000;
  // First because it is saved, then because it is read.
  for (const _ of ["saved", "read"]) {
    await until("the set's life in Redis begins anew", async () => {
      await inRedis((look) => look.expire(key, short));
      await fetchArtifactChunks(holder, { artifactId });
      return (await inRedis((look) => look.ttl(key))) > short;
    });
  }
}

test("killed, started again and flushed in the middle of a walk, the walk ends right", async () => {
  const { artifactId, chunks } = await save(TEXT);
  expect(await isStored(holder, artifactId)).toBe(true);
  const step = Math.floor(chunks / 5);
  let read = 0;
  let disturbed = 0;
  const disturbances = [
    () => redis.kill(),
    () => redis.restart(),
    () => untilStored(artifactId),
    () => inRedis((look) => look.flushAll()),
  ];
  const walked = await walk(holder, { artifactId }, async (answer) => {
    read += answer.chunks.length;
    if (read < step * (disturbed + 1)) return;
    await disturbances[disturbed]?.();
    disturbed += 1;
  });
  expect(disturbed).toBeGreaterThanOrEqual(disturbances.length);
  expect(walked.text).toBe(TEXT);
  expect(walked.indices).toEqual(Array.from({ length: chunks }, (_, index) => index));
  await untilStored(artifactId);
});

test("while Redis stands still nobody waits long, and there is one warning", async () => {
  const { artifactId } = await save(`${TEXT}still`);
  await untilStored(artifactId);
  redis.pause();
  warnings.length = 0;
  const waits: number[] = [];
  const walked = await walk(holder, { artifactId, maxTokens: 4_000 }, async () => {
    waits.push(performance.now());
  });
  expect(walked.text).toBe(`${TEXT}still`);
  const longest = Math.max(...waits.slice(1).map((at, index) => at - (waits[index] ?? at)));
  expect(longest).toBeLessThan(PATIENCE_MS);
  const { chunks } = await viewArtifact(holder, { artifactId });
  expect(chunks.length).toBe(walked.indices.length);
  const saving = performance.now();
  const saved = await save(`${TEXT}saved`);
  expect(performance.now() - saving).toBeLessThan(PATIENCE_MS);
  expect((await walk(holder, { artifactId: saved.artifactId })).text).toBe(`${TEXT}saved`);
  const ours = warnings.filter((line) => line.includes("Artifacts go on without their store"));
  // One for reading, one for writing.
  expect(ours).toHaveLength(2);
  redis.resume();
  await untilStored(saved.artifactId);
});

test("a full Redis takes no set, and the newest version is read all the same", async () => {
  const { artifactId } = await save(`${TEXT}old`);
  await untilStored(artifactId);
  await inRedis((look) => look.configSet("maxmemory", "1"));
  await save(`${TEXT}new`, artifactId);
  expect((await walk(holder, { artifactId })).text).toBe(`${TEXT}new`);
  await inRedis((look) => look.configSet("maxmemory", "0"));
  await until("the new version is in Redis", async () => {
    expect((await walk(holder, { artifactId, maxTokens: 8_000 })).text).toBe(`${TEXT}new`);
    const meta = await inRedis((look) =>
      look.hGet(`artifact_chunks:${holder.sessionId}:${artifactId}`, "meta"),
    );
    return meta?.includes('"version":2');
  });
});

test("what Redis holds of an older version is never given", async () => {
  const { artifactId } = await save("old words");
  await untilStored(artifactId);
  const key = `artifact_chunks:${holder.sessionId}:${artifactId}`;
  const old = await inRedis((look) => look.hGetAll(key));
  await save("new words", artifactId);
  await inRedis((look) =>
    look
      .multi()
      .del(key)
      .hSet(key, { ...old })
      .exec(),
  );
  const read = await fetchArtifactChunks(holder, { artifactId });
  expect(read).toMatchObject({ version: 2, chunks: [{ text: "new words" }] });
});

test("without Redis from the beginning to the end, artifacts work", async () => {
  await redis.kill();
  const { artifactId } = await save(`${TEXT}none`);
  expect((await walk(holder, { artifactId })).text).toBe(`${TEXT}none`);
});
