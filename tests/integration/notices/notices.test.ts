import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Notice } from "@/lib/notices/notice";
import { noticeStream } from "@/lib/notices/notice-stream";
import { createNotices, type Notices } from "@/lib/notices/notices";
import { createRedisClients } from "@/lib/redis/redis-clients";
import type { StreamLog } from "@/lib/streams/log";
import { createMemoryLog } from "@/lib/streams/memory-log";
import { createRedisLog } from "@/lib/streams/redis-log";
import { startRedis, type TestRedis } from "../../support/redis";
import { until } from "../../support/until";

const SILENT = { warn() {}, error() {} };
const started: Notice = { type: "turn-started", chatId: "chat-1" };

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

const openRedisLog = () => createRedisLog(createRedisClients(redis.url, SILENT));

/** Reads a wire until it has said this. */
async function readUntil(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  words: string,
): Promise<string> {
  let text = "";
  while (!text.includes(words)) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`The wire ended without ${words}: ${text}`);
    text += new TextDecoder().decode(value);
  }
  return text;
}

describe.each([
  ["Redis", () => openRedisLog()],
  ["memory", () => createMemoryLog()],
])("notices over %s", (_name, open: () => StreamLog) => {
  let log: StreamLog;
  let notices: Notices;
  const listening = () => log.publish("holdfast:user:ann", JSON.stringify(started));

  beforeAll(() => {
    log = open();
    notices = createNotices(log);
  });
  afterAll(() => log.close());

  test("reach everybody who listens for this person, and nobody else", async () => {
    const heard: string[] = [];
    const ends = [
      await notices.subscribe("ann", ({ type }) => heard.push(`first ${type}`)),
      await notices.subscribe("ann", ({ type }) => heard.push(`second ${type}`)),
      await notices.subscribe("bob", ({ type }) => heard.push(`bob ${type}`)),
    ];
    notices.announce("ann", started);
    notices.announce("bob", { type: "chat-deleted", chatId: "chat-2" });
    await until("three are heard", () => heard.length === 3);
    expect(heard.sort()).toEqual(["bob chat-deleted", "first turn-started", "second turn-started"]);
    for (const end of ends) end();
    await until("nobody listens", async () => (await listening()) === 0);
  });

  test("come over a wire that leaves nothing subscribed when its reader goes", async () => {
    const reader = noticeStream(notices, "ann", new AbortController().signal).getReader();
    await readUntil(reader, "event: ready");
    notices.announce("ann", started);
    expect(await readUntil(reader, "\n\n")).toBe(`data: ${JSON.stringify(started)}\n\n`);
    await reader.cancel();
    await until("nobody listens", async () => (await listening()) === 0);
  });

  test("end with the request, even when it ends before the wire is ready", async () => {
    const request = new AbortController();
    const reader = noticeStream(notices, "ann", request.signal).getReader();
    request.abort();
    for (let done = false; !done; ) ({ done } = await reader.read());
    await until("nobody listens", async () => (await listening()) === 0);
  });

  test("of a kind that this version does not know are not passed on", async () => {
    const heard: Notice[] = [];
    const end = await notices.subscribe("ann", (notice) => heard.push(notice));
    await log.publish("holdfast:user:ann", '{"type":"unheard-of"}');
    await log.publish("holdfast:user:ann", "not JSON");
    notices.announce("ann", started);
    await until("one is heard", () => heard.length > 0);
    expect(heard).toEqual([started]);
    end();
  });
});

test("announcing goes on while Redis is away, keeps few, and sends them when it is back", async () => {
  const away = await startRedis();
  const log = createRedisLog(createRedisClients(away.url, SILENT));
  const notices = createNotices(log);
  const heard: Notice[] = [];
  await notices.subscribe("ann", (notice) => heard.push(notice));
  away.pause();
  for (let count = 0; count < 1_000; count += 1) notices.announce("ann", started);
  away.resume();
  await until("the kept ones are heard", () => heard.length === 200);
  notices.announce("ann", { type: "turn-ended", chatId: "chat-1" });
  await until("the next is heard", () => heard.at(-1)?.type === "turn-ended");
  expect(heard).toHaveLength(201);
  log.close();
  await away.stop();
});
