// The scenarios of one subject, the loss of a producer, run for every store: together they read as its story.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRedisClients } from "@/lib/redis/redis-clients";
import type { LostStream, Recovery, Streams } from "@/lib/streams/contract";
import { createStreams } from "@/lib/streams/create-streams";
import type { StreamLog } from "@/lib/streams/log";
import { createMemoryLog } from "@/lib/streams/memory-log";
import { createRedisLog } from "@/lib/streams/redis-log";
import { parseEventId } from "@/lib/streams/wire";
import { startRedis, type TestRedis } from "../../support/redis";
import { until } from "../../support/until";
import { type Partition, partition } from "./support/partition";
import { TestReader } from "./support/reader";
import { delta, OPENING, TestSource } from "./support/source";

const timing = {
  lease: 400,
  renew: 100,
  tick: 40,
  silence: 40,
  wake: 200,
  watched: 500,
  stop: 300,
};

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

const silent = { warn() {} };
const stores: [string, () => StreamLog][] = [
  ["memory", createMemoryLog],
  ["Redis", () => createRedisLog(createRedisClients(redis.url, silent))],
];

describe.each(stores)("taking over a stream in %s", (_name, openStore) => {
  let store: StreamLog;
  let producerSide: Partition;
  let producer: Streams;
  let source: TestSource;
  let id: string;
  /** What the instances that may take over were told, and what they go on with. */
  let lost: LostStream[];
  let successors: TestSource[];
  let answer: (lost: LostStream) => Recovery;
  const instances: Streams[] = [];

  const target = () => ({ id, scope: "alice" });

  function instance(log = store): Streams {
    const streams = createStreams({
      log: { ...log, close() {} },
      timing,
      onLost: async (stream) => {
        lost.push(stream);
        return answer(stream);
      },
    });
    instances.push(streams);
    return streams;
  }

  function goOn(): Recovery {
    const successor = new TestSource();
    successors.push(successor);
    return successor.options(id);
  }

  beforeEach(() => {
    store = openStore();
    producerSide = partition(store);
    producer = instance(producerSide.log);
    source = new TestSource();
    id = crypto.randomUUID();
    lost = [];
    successors = [];
    answer = goOn;
  });

  afterEach(async () => {
    producerSide.heal();
    await Promise.all(instances.splice(0).map((streams) => streams.close()));
    store.close();
  });

  async function begin(): Promise<TestReader> {
    const { body } = await producer.start(source.options(id));
    source.say(OPENING + delta("one "));
    const first = new TestReader(body);
    await until(
      "the log has it",
      async () => (await store.tail(key()))?.end === source.text.length,
    );
    return first;
  }

  const key = () => `holdfast:stream:{${id}}`;
  const successor = (number = 0) => until("a successor", () => successors[number]);
  async function join(streams: Streams, after?: number, epoch?: number): Promise<TestReader> {
    return new TestReader(await streams.resume({ ...target(), after, epoch }));
  }

  it("is done by exactly one, and every reader sees the reply go on", async () => {
    await begin();
    const others = [instance(), instance(), instance()];
    const readers = await Promise.all(others.map((streams) => join(streams)));
    producerSide.cut();
    const next = await successor();
    next.say(delta("two"));
    next.finish();
    await Promise.all(readers.map(({ closed }) => closed));
    for (const reader of readers) {
      expect(reader.text).toBe("one two");
      expect(reader.last?.type).toBe("finish");
    }
    expect(lost).toEqual([{ ...target(), epoch: 2, text: source.text, mayContinue: true }]);
    expect(parseEventId(readers[0]?.lastEventId ?? "")).toEqual({
      streamId: id,
      position: source.text.length + next.text.length,
      epoch: 2,
    });
    const status = await others[0]?.status(target());
    expect(status).toMatchObject({ state: "done", epoch: 2 });
    expect(next.saved).toBe(1);
  });

  it("fences the producer that wakes up: it adds nothing and saves nothing", async () => {
    const first = await begin();
    const other = instance();
    const reader = await join(other);
    producerSide.cut();
    source.say(delta("never logged"));
    const next = await successor();
    next.say(delta("two"));
    producerSide.heal();
    await until("the fence", () => source.ended.includes("fenced"));
    await expect(first.closed).rejects.toThrow();
    expect(first.chunks.map(({ type }) => type)).not.toContain("abort");
    next.finish();
    await reader.closed;
    expect(reader.text).toBe("one two");
    expect(source.saved).toBe(0);
    expect(await other.read(target())).toBe(source.text.slice(0, lost[0]?.text.length) + next.text);
  });

  it("does not happen because the store stood still: a producer may need a moment to be back", async () => {
    const first = await begin();
    const otherSide = partition(store);
    let looks = 0;
    const leaseLeft: StreamLog["leaseLeft"] = (owner) => {
      looks += 1;
      return otherSide.log.leaseLeft(owner);
    };
    const reader = await join(instance({ ...otherSide.log, leaseLeft }));
    const owner = (await store.head(key()))?.owner;
    await until("the first text", () => reader.text === "one ");
    for (const side of [producerSide, otherSide]) side.cut();
    await until("the lease has run out", async () => {
      const left = await store.leaseLeft(`holdfast:owner:${owner}`);
      return left === 0;
    });
    looks = 0;
    otherSide.heal();
    await until("it was looked for", () => looks > 3);
    producerSide.heal();
    source.say(delta("two"));
    source.finish();
    await Promise.all([first.closed, reader.closed]);
    expect([first.text, reader.text]).toEqual(["one two", "one two"]);
    expect(lost).toEqual([]);
  });

  it("gives a reader whose text did not survive the reply from its start", async () => {
    const first = await begin();
    producerSide.cut();
    source.say(delta("never logged"));
    await until("the first response has it", () => first.text.includes("never"));
    const position = parseEventId(first.lastEventId ?? "")?.position;
    const other = instance();
    const reader = await join(other, position);
    const next = await successor();
    next.say(delta("two"));
    next.finish();
    await reader.closed;
    expect(reader.chunks[0]?.type).toBe("start");
    expect(reader.text).toBe("one two");
    const late = await join(other, position, 1);
    await late.closed;
    expect(late.chunks[0]?.type).toBe("start");
    expect(late.text).toBe("one two");
  });

  it("ends with a typed notice where nobody goes on", async () => {
    answer = () => ({ state: "interrupted" });
    await begin();
    const other = instance();
    const reader = await join(other);
    producerSide.cut();
    await reader.closed;
    expect(reader.text).toBe("one ");
    expect(reader.last).toMatchObject({ type: "error" });
    expect(JSON.stringify(reader.last)).toContain("reply_interrupted");
    expect((await other.status(target()))?.state).toBe("interrupted");
    const late = await join(other);
    await late.closed;
    expect(late.last?.type).toBe("error");
  });

  it("ends the same way when taking over fails", async () => {
    answer = () => {
      throw new Error("no model");
    };
    await begin();
    const reader = await join(instance());
    producerSide.cut();
    await reader.closed;
    expect(JSON.stringify(reader.last)).toContain("reply_interrupted");
  });

  it("happens twice at most", async () => {
    await begin();
    const sides = [producerSide, partition(store), partition(store)];
    const readers: TestReader[] = [];
    const watcher = createStreams({ log: { ...store, close() {} } });
    for (const [number, side] of sides.slice(1).entries()) {
      readers.push(await join(instance(side.log)));
      sides[number]?.cut();
      (await successor(number)).say(delta(`${number} `));
      await until("the log has it", async () =>
        (await watcher.read(target()))?.endsWith(delta(`${number} `)),
      );
    }
    readers.push(await join(instance()));
    sides[2]?.cut();
    await readers[2]?.closed;
    expect(readers[2]?.text).toBe("one 0 1 ");
    expect(JSON.stringify(readers[2]?.last)).toContain("reply_interrupted");
    expect(lost.map(({ epoch, mayContinue }) => [epoch, mayContinue])).toEqual([
      [2, true],
      [3, true],
      [4, false],
    ]);
  });

  it("happens at once when the producer hands over, and loses nothing", async () => {
    const first = await begin();
    source.say(delta("last words "));
    const other = instance();
    const reader = await join(other);
    const before = performance.now();
    await producer.handOver();
    const next = await successor();
    expect(performance.now() - before).toBeLessThan(timing.lease);
    await expect(first.closed).rejects.toThrow();
    expect(source.ended).toEqual(["fenced"]);
    next.say(delta("two"));
    next.finish();
    await reader.closed;
    expect(reader.text).toBe("one last words two");
    expect(source.saved).toBe(0);
    const back = await join(other, parseEventId(first.lastEventId ?? "")?.position);
    await back.closed;
    expect(back.text).toBe("two");
  });

  it("happens for a stream that nobody watches when somebody asks", async () => {
    await begin();
    const other = instance();
    expect(await other.recover(target())).toBe("active");
    expect(lost).toEqual([]);
    producerSide.cut();
    await until(
      "the lease is gone",
      async () => (await other.status(target()))?.state === "paused",
    );
    expect(await other.recover(target())).toBe("active");
    (await successor()).finish();
    await until("the end", async () => (await other.status(target()))?.state === "done");
    expect(await other.recover({ id: "none", scope: "alice" })).toBeUndefined();
  });

  it("does not happen to a stream that was stopped meanwhile", async () => {
    await begin();
    const other = instance();
    producerSide.cut();
    expect(await other.stop(target())).toBe(true);
    expect(await other.recover(target())).toBe("stopped");
    expect(lost).toEqual([]);
    producerSide.heal();
    source.say(delta("too late"));
    await until("the producer hears", () => source.ended.includes("stopped"));
  });

  it("lets a producer find out that it was stopped, though it has nothing to say", async () => {
    await begin();
    const other = instance();
    producerSide.cut();
    await until(
      "the lease is gone",
      async () => (await other.status(target()))?.state === "paused",
    );
    expect(await other.stop(target())).toBe(true);
    producerSide.heal();
    await until("the producer hears", () => source.ended.includes("stopped"));
  });

  it("leaves a stop no need to wait for an owner who does not listen", async () => {
    const gone = { owner: "gone", epoch: 1, scope: "alice", base: 0 };
    await store.create(key(), gone, 10_000);
    const before = performance.now();
    expect(await instance().stop(target())).toBe(true);
    expect(performance.now() - before).toBeLessThan(timing.stop);
  });

  it("can be stopped before it has a successor", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await begin();
    const slow = createStreams({
      log: { ...store, close() {} },
      timing,
      onLost: async () => {
        await promise;
        return goOn();
      },
    });
    instances.push(slow);
    await producer.handOver();
    const recovered = slow.recover(target());
    await until("it is taken", async () => (await slow.status(target()))?.epoch === 2);
    const stopped = instance().stop(target());
    resolve();
    expect(await stopped).toBe(true);
    await recovered;
    expect(successors[0]?.ended).toEqual(["stopped"]);
  });
});
