import { createClient } from "redis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMemoryLog } from "@/lib/streams/memory-log";
import { createResumableStreamContext } from "@/lib/streams/resumable-stream-context";
import { startRedis, type TestRedis } from "../../support/redis";
import { until } from "../../support/until";

type Context = ReturnType<typeof createResumableStreamContext>;

/** A source in the package's own manner: any text, in any pieces. */
function makeSource() {
  let controller: ReadableStreamDefaultController<string> | undefined;
  const stream = new ReadableStream<string>({
    start: (given) => {
      controller = given;
    },
  });
  return {
    stream,
    say: (text: string) => controller?.enqueue(text),
    end: () => controller?.close(),
    fail: (error: Error) => controller?.error(error),
  };
}

async function textOf(stream: ReadableStream<string> | null | undefined): Promise<string> {
  if (!stream) throw new Error("there is no stream");
  return (await Array.fromAsync(stream)).join("");
}

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

const connect = async () => {
  const client = createClient({ url: redis.url });
  client.on("error", () => undefined);
  return client.connect();
};

describe.each(["memory", "Redis clients of the caller", "REDIS_URL"])("over %s", (store) => {
  const log = createMemoryLog();
  const clients: { destroy(): void }[] = [];
  const kept: Promise<unknown>[] = [];
  let here: Context;
  let there: Context;
  let id: string;

  async function context(keyPrefix: string): Promise<Context> {
    const waitUntil = (promise: Promise<unknown>) => kept.push(promise);
    if (store === "memory") return createResumableStreamContext({ waitUntil, log, keyPrefix });
    if (store === "REDIS_URL") {
      process.env.REDIS_URL = redis.url;
      return createResumableStreamContext({ waitUntil, keyPrefix });
    }
    const publisher = await connect();
    const subscriber = await connect();
    clients.push(publisher, subscriber);
    return createResumableStreamContext({ waitUntil, keyPrefix, publisher, subscriber });
  }

  beforeEach(async () => {
    const keyPrefix = `test-${crypto.randomUUID()}`;
    here = await context(keyPrefix);
    there = await context(keyPrefix);
    id = crypto.randomUUID();
  });

  afterEach(async () => {
    await Promise.all(kept.splice(0));
    for (const client of clients.splice(0)) client.destroy();
    delete process.env.REDIS_URL;
  });

  it("creates, then resumes the same text from any number of characters", async () => {
    const source = makeSource();
    const first = await here.resumableStream(id, () => source.stream);
    source.say("Grüße 👋🏽 ");
    source.say("an alle");
    const again = await there.resumableStream(id, () => {
      throw new Error("made twice");
    });
    const tail = await there.resumeExistingStream(id, 6);
    const inside = await here.resumeExistingStream(id, 7);
    source.say("!");
    source.end();
    const whole = "Grüße 👋🏽 an alle!";
    expect(await textOf(first)).toBe(whole);
    expect(await textOf(again)).toBe(whole);
    expect(await textOf(tail)).toBe(whole.slice(6));
    expect(await textOf(inside)).toBe(whole.slice(7));
  });

  it("keeps characters whole that come in halves", async () => {
    const source = makeSource();
    const first = await here.createNewResumableStream(id, () => source.stream);
    const [high = "", low = ""] = "👋";
    source.say(`a${high}`);
    source.say(`${low}b`);
    const second = await there.resumeExistingStream(id);
    source.end();
    expect(await textOf(first)).toBe("a👋b");
    expect(await textOf(second)).toBe("a👋b");
  });

  it("says undefined for what it does not know and null for what is done", async () => {
    expect(await here.resumeExistingStream(id)).toBeUndefined();
    expect(await here.hasExistingStream(id)).toBeNull();
    const source = makeSource();
    const stream = await here.createNewResumableStream(id, () => source.stream);
    expect(await there.hasExistingStream(id)).toBe(true);
    source.say("text");
    source.end();
    expect(await textOf(stream)).toBe("text");
    await until("the end", async () => (await there.hasExistingStream(id)) === "DONE");
    expect(await there.resumeExistingStream(id)).toBeNull();
    expect(await there.resumableStream(id, () => makeSource().stream)).toBeNull();
    expect(await there.createNewResumableStream(id, () => makeSource().stream)).toBeNull();
  });

  it("ends readers with an error when the source breaks, and keeps the process", async () => {
    const source = makeSource();
    const first = await here.createNewResumableStream(id, () => source.stream);
    source.say("half");
    const second = await there.resumeExistingStream(id);
    const reads = [textOf(first), textOf(second)];
    source.fail(new Error("the model died"));
    for (const read of reads) await expect(read).rejects.toThrow("error");
  });

  it("finishes a source whose first reader left", async () => {
    const source = makeSource();
    const first = await here.createNewResumableStream(id, () => source.stream);
    await first?.cancel();
    source.say("all of it");
    const second = await there.resumeExistingStream(id);
    source.end();
    expect(await textOf(second)).toBe("all of it");
  });
});

describe("clients that do not fit", () => {
  it("are refused with a word on what would", () => {
    const publisher = { ...dead, publish: dead.connect, set: dead.connect };
    const given = { ...publisher, get: async () => null, incr: async () => 1 };
    expect(() =>
      createResumableStreamContext({ waitUntil: null, publisher: given, subscriber: dead }),
    ).toThrow("sendCommand");
    expect(() => createResumableStreamContext({ waitUntil: null })).toThrow("REDIS_URL");
  });
});

const dead = { connect: async () => {}, subscribe: async () => {}, unsubscribe: async () => {} };
