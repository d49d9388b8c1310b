import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRedisClients, type RedisClients } from "@/lib/redis/redis-clients";
import type { Streams } from "@/lib/streams/contract";
import { createStreams } from "@/lib/streams/create-streams";
import { DEFAULT_TIMING } from "@/lib/streams/timing";
import { startRedis, type TestRedis } from "../../support/redis";
import { until } from "../../support/until";
import { TestReader } from "./support/reader";
import { delta, OPENING, TestSource } from "./support/source";

/** What a user of the layer goes through when its Redis does. */
describe("a Redis that fails", () => {
  let redis: TestRedis;
  let probe: RedisClients;
  let here: Streams;
  let there: Streams;
  let source: TestSource;
  let id: string;
  let interval: NodeJS.Timeout | undefined;
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => unhandled.push(reason);

  beforeEach(async () => {
    redis = await startRedis();
    probe = createRedisClients(redis.url, { warn() {} });
    here = createStreams({ redisUrl: redis.url });
    there = createStreams({ redisUrl: redis.url });
    source = new TestSource();
    id = crypto.randomUUID();
    unhandled.length = 0;
    process.on("unhandledRejection", onUnhandled);
  });

  afterEach(async () => {
    clearInterval(interval);
    redis.resume();
    await Promise.all([here.close(), there.close()]);
    probe.close();
    await redis.stop();
    process.off("unhandledRejection", onUnhandled);
    expect(unhandled).toEqual([]);
  });

  const target = () => ({ id, scope: "alice" });
  const run = (...command: string[]) => probe.commands.sendCommand<unknown>(command);

  async function begin(): Promise<TestReader> {
    const { body } = await here.start(source.options(id));
    source.say(OPENING);
    return new TestReader(body);
  }

  const join = async (after?: number) => new TestReader(await there.resume({ ...target(), after }));

  /** A source that goes on saying something until it is told to finish. */
  function talk(): { finish(): void } {
    let count = 0;
    interval = setInterval(() => source.say(delta(`${count++} `)), 5);
    return {
      finish() {
        clearInterval(interval);
        source.finish();
      },
    };
  }

  async function allWhole(readers: TestReader[]): Promise<void> {
    await Promise.all(readers.map(({ closed }) => closed));
    const [first] = readers;
    for (const reader of readers) {
      expect(reader.text).toBe(first?.text);
      expect(reader.last?.type).toBe("finish");
      expect(reader.lastEventId).toBe(`${id}:${source.text.length}`);
    }
  }

  it("and comes back empty costs nobody a character", async () => {
    const readers = [await begin()];
    const talker = talk();
    readers.push(await join(), await join());
    await until("live text", () => readers.every(({ text }) => text.includes("20 ")));
    await redis.restart();
    await until("text after the restart", async () => (await run("EXISTS", key())) === 1);
    readers.push(await join());
    const reached = readers[0]?.text.length ?? 0;
    await until("more", () => readers.every(({ text }) => text.length > reached));
    talker.finish();
    await allWhole(readers);
    expect((await there.status(target()))?.state).toBe("done");
  });

  it("and freezes does not hold up the first response", async () => {
    const first = await begin();
    const talker = talk();
    const viewer = await join();
    await until("live text", () => viewer.text.includes("20 "));
    redis.pause();
    const reached = first.text.length;
    await until("the reply goes on", () => first.text.length > reached + 500);
    const before = performance.now();
    const other = await here.start(new TestSource().options(crypto.randomUUID()));
    expect(performance.now() - before).toBeLessThan(DEFAULT_TIMING.start + 200);
    await other.body.cancel();
    talker.finish();
    await first.closed;
    redis.resume();
    await allWhole([first, viewer]);
  });

  it("and is not there at the start does not hold up the reply, which can be joined later", async () => {
    await redis.kill();
    const before = performance.now();
    const first = await begin();
    expect(performance.now() - before).toBeLessThan(DEFAULT_TIMING.start + 200);
    const talker = talk();
    await until("text", () => first.text.includes("20 "));
    const local = new TestReader(await here.resume(target()));
    await until("the replay", () => local.text.includes("20 "));
    await expect(there.resume(target())).rejects.toThrow("does not answer");
    await redis.restart();
    await until("the log", async () => (await run("EXISTS", key())) === 1);
    const viewer = await join();
    talker.finish();
    await allWhole([first, local, viewer]);
  });

  it("and cuts connections leaves no gap", async () => {
    const readers = [await begin()];
    const talker = talk();
    readers.push(await join(), await join());
    for (const type of ["pubsub", "normal", "pubsub"]) {
      const reached = readers[1]?.text.length ?? 0;
      await run("CLIENT", "KILL", "TYPE", type, "SKIPME", "yes");
      await until("the viewers go on", () =>
        readers.every(({ text }) => text.length > reached + 100),
      );
    }
    await run("CLIENT", "KILL", "TYPE", "pubsub");
    talker.finish();
    await allWhole(readers);
  });

  it("and is full does not touch the reply; the log catches up when there is room", async () => {
    const first = await begin();
    const talker = talk();
    const viewer = await join();
    await until("live text", () => viewer.text.includes("20 "));
    await run("CONFIG", "SET", "maxmemory", "1");
    const reached = first.text.length;
    await until("the reply goes on", () => first.text.length > reached + 1_000);
    await run("CONFIG", "SET", "maxmemory", "0");
    talker.finish();
    await allWhole([first, viewer]);
    expect((await there.status(target()))?.state).toBe("done");
  });

  it("gets nothing and keeps nothing while no reply runs, and forgets an ended one", async () => {
    const first = await begin();
    const viewer = await join();
    const leaving = await there.resume(target());
    await leaving?.cancel();
    source.finish();
    await allWhole([first, viewer]);
    await until("the end of the lease", async () => {
      const keys = await run("KEYS", "*");
      return Array.isArray(keys) && keys.length === 1;
    });
    expect(await run("KEYS", "*")).toEqual([key()]);
    expect(await run("PTTL", key())).toBeLessThanOrEqual(DEFAULT_TIMING.ended);
    expect(await run("PUBSUB", "CHANNELS")).toEqual([]);
    expect(await clientCount()).toBeLessThanOrEqual(5);
  });

  it("needs two connections a process, whatever the number of viewers", async () => {
    const first = await begin();
    const readers = await Promise.all(Array.from({ length: 20 }, () => join()));
    expect(await clientCount()).toBe(5);
    source.finish();
    await allWhole([first, ...readers]);
  });

  const key = () => `holdfast:stream:{${id}}`;

  /** This test's own connection, and those of the two instances. */
  async function clientCount(): Promise<number> {
    return String(await run("CLIENT", "LIST"))
      .trim()
      .split("\n").length;
  }
});
