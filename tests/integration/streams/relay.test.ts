import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRedisClients, type RedisClients } from "@/lib/redis/redis-clients";
import type { Streams } from "@/lib/streams/contract";
import { createStreams } from "@/lib/streams/create-streams";
import { DEFAULT_TIMING } from "@/lib/streams/timing";
import { startRedis, type TestRedis } from "../../support/redis";
import { until } from "../../support/until";
import { TestReader } from "./support/reader";
import { delta, OPENING, TestSource } from "./support/source";

const timing = { lease: 500, renew: 100, tick: 100 };

/** Where the published runtime is known to break, and the guards that hold it. */
describe("the relay engine", () => {
  let redis: TestRedis;
  let probe: RedisClients;
  let here: Streams;
  let there: Streams;
  let source: TestSource;
  let id: string;
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => unhandled.push(reason);

  const make = () => createStreams({ engine: "relay", redisUrl: redis.url, timing });
  const target = () => ({ id, scope: "alice" });
  const join = async () => new TestReader(await there.resume(target()));
  const run = (...command: string[]) => probe.commands.sendCommand<unknown>(command);

  beforeEach(async () => {
    redis = await startRedis();
    probe = createRedisClients(redis.url, { warn() {} });
    here = make();
    there = make();
    source = new TestSource();
    id = crypto.randomUUID();
    unhandled.length = 0;
    process.on("unhandledRejection", onUnhandled);
  });

  afterEach(async () => {
    redis.resume();
    await Promise.all([here.close(), there.close()]);
    probe.close();
    await redis.stop();
    process.off("unhandledRejection", onUnhandled);
    expect(unhandled).toEqual([]);
  });

  async function begin(): Promise<TestReader> {
    const { body } = await here.start(source.options(id));
    source.say(OPENING + delta("one "));
    return new TestReader(body);
  }

  it("tells readers of a producer that is gone, and forgets it", async () => {
    await begin();
    const reader = await join();
    await until("the text", () => reader.text === "one ");
    await here.close();
    await reader.closed;
    expect(JSON.stringify(reader.last)).toContain("reply_interrupted");
    await until("it is forgotten", async () => (await there.status(target())) === undefined);
    expect(await there.resume(target())).toBeUndefined();
  });

  it("turns a source that breaks into an error event", async () => {
    const first = await begin();
    const reader = await join();
    await until("the text", () => reader.text === "one ");
    source.fail(new Error("the model died"));
    await Promise.all([first.closed, reader.closed]);
    expect(first.last?.type).toBe("error");
    expect(reader.last?.type).toBe("error");
  });

  it("goes on writing while Redis is frozen, with a reader there", async () => {
    const first = await begin();
    const reader = await join();
    await until("the text", () => reader.text === "one ");
    redis.pause();
    for (let count = 0; count < 50; count++) source.say(delta(`${count} `));
    source.finish();
    await first.closed;
    expect(first.text).toContain("49 ");
    redis.resume();
    await reader.closed;
    expect(reader.text).toBe(first.text);
  });

  it("starts and finishes without a Redis", async () => {
    await redis.kill();
    const before = performance.now();
    const first = await begin();
    expect(performance.now() - before).toBeLessThan(DEFAULT_TIMING.start + 200);
    source.finish();
    await first.closed;
    expect(first.text).toBe("one ");
    await redis.restart();
  });

  it("puts no text into Redis, and its marks live for a minute at most", async () => {
    const first = await begin();
    const reader = await join();
    await until("the text", () => reader.text === "one ");
    source.finish();
    await Promise.all([first.closed, reader.closed]);
    await until("the mark", async () => (await there.status(target()))?.state === "done");
    const keys = await run("KEYS", "*");
    expect(keys).toHaveLength(1);
    const [key = ""] = Array.isArray(keys) ? keys : [];
    expect(await run("GET", key)).toBe("DONE");
    expect(await run("PTTL", key)).toBeLessThanOrEqual(DEFAULT_TIMING.ended);
    await until("nobody listens", async () => String(await run("PUBSUB", "CHANNELS")) === "");
  });
});
