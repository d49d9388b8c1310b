import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRedisClients } from "@/lib/redis/redis-clients";
import { createStreams } from "@/lib/streams/create-streams";
import { QUEUE_BYTES } from "@/lib/streams/limits";
import type { StreamLog } from "@/lib/streams/log";
import { createMemoryLog } from "@/lib/streams/memory-log";
import { createRedisLog } from "@/lib/streams/redis-log";
import { startRedis, type TestRedis } from "../../support/redis";
import { until } from "../../support/until";
import { TestReader } from "./support/reader";
import { delta, OPENING, TestSource } from "./support/source";

const timing = { tick: 20, silence: 20, ended: 1_000 };

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

const stores: [string, () => StreamLog][] = [
  ["memory", createMemoryLog],
  ["Redis", () => createRedisLog(createRedisClients(redis.url, { warn() {} }))],
];

describe.each(stores)("a log in %s that expires under a reader who did not read", (_name, open) => {
  let log: StreamLog;

  beforeEach(() => {
    log = open();
  });
  afterEach(() => log.close());

  it("is no end of the reply: the reader is cut off, and finds it at rest", async () => {
    const instance = () => createStreams({ log: { ...log, close() {} }, timing });
    const here = instance();
    const there = instance();
    const id = crypto.randomUUID();
    const target = { id, scope: "alice" };
    const source = new TestSource();
    const first = new TestReader((await here.start(source.options(id))).body);
    source.say(OPENING);
    const unread = await there.resume(target);
    for (let piece = 0; piece < 4; piece += 1) source.say(delta("a".repeat(QUEUE_BYTES)));
    source.finish();
    await first.closed;
    await until("the log has expired", async () => !(await log.head(`holdfast:stream:{${id}}`)));
    const late = new TestReader(unread);
    await expect(late.closed).rejects.toThrow("expired");
    expect(late.chunks.map(({ type }) => type)).not.toContain("error");
    expect(await there.resume(target)).toBeUndefined();
    await Promise.all([here.close(), there.close()]);
  });
});
