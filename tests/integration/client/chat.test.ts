import { Chat } from "@ai-sdk/react";
import { type ChatTransport, simulateReadableStream, type UIMessageChunk } from "ai";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ChatMessage } from "@/lib/chats/types";
import { ResumingTransport, type ResumingTransportOptions } from "@/lib/client/resuming-transport";
import { ANSWER_ID, longReply, question } from "./replies";
import { ReplyLog } from "./reply-log";
import { ReplyServer } from "./reply-server";

let server: ReplyServer;
beforeAll(async () => {
  server = await new ReplyServer().listen();
});
afterAll(() => server.close());
beforeEach(() => {
  server.faults = [];
  server.begun = 0;
  server.seen.length = 0;
});

type Calls = { data: number; tools: number; finished: number; errors: Error[] };

function newChat(transport: ChatTransport<ChatMessage>, messages: ChatMessage[] = []) {
  const calls: Calls = { data: 0, tools: 0, finished: 0, errors: [] };
  const count = (what: "data" | "tools" | "finished") => {
    calls[what] += 1;
  };
  const chat = new Chat<ChatMessage>({
    id: "chat",
    messages,
    transport,
    generateId: () => "made-by-the-page",
    onData: () => count("data"),
    onToolCall: () => count("tools"),
    onFinish: () => count("finished"),
    onError: (error) => {
      calls.errors.push(error);
    },
  });
  return { chat, calls };
}

function resuming(options: ResumingTransportOptions = {}) {
  return new ResumingTransport({
    api: server.api,
    platform: { random: () => 0 },
    timing: { silence: 200, settle: 1 },
    ...options,
  });
}

/** What the SDK makes of the chunks when nothing ever breaks. */
async function undisturbed(chunks: UIMessageChunk[]): Promise<ChatMessage[]> {
  const { chat } = newChat({
    sendMessages: async () => simulateReadableStream({ chunks }),
    reconnectToStream: async () => null,
  });
  await chat.sendMessage(question);
  return chat.messages;
}

const once = { data: 1, tools: 1, finished: 1, errors: [] };

test("useChat's message and callbacks are the same with fifty cuts as with none", async () => {
  const chunks = longReply(120);
  server.log = new ReplyLog("fifty", chunks);
  server.faults = Array.from({ length: 50 }, (_, n) => ({
    kind: n % 3 ? ("cut" as const) : ("end-cleanly" as const),
    bytes: 60 + ((n * 37) % 300),
  }));
  const { chat, calls } = newChat(resuming());
  await chat.sendMessage(question, { body: { model: "demo" } });
  expect(chat.messages).toEqual(await undisturbed(chunks));
  expect(calls).toEqual(once);
  expect(chat.status).toBe("ready");
  expect(server.faults).toEqual([]);
  expect(server.begun).toBe(1);
});

test("a page loaded in the middle replays into the half message it has, and goes on live", async () => {
  const chunks = longReply(60);
  server.log = new ReplyLog("reload", chunks.slice(0, 30));
  server.faults = [{ kind: "cut", bytes: 200 }, { kind: "cut", bytes: 50 }, { kind: "none" }];
  const half: ChatMessage = {
    id: ANSWER_ID,
    role: "assistant",
    // An unfinished tool call makes the SDK keep the message it has, until the replay resets it.
    parts: [
      { type: "step-start" },
      { type: "text", text: "word 0", state: "streaming" },
      {
        type: "dynamic-tool",
        toolName: "look",
        toolCallId: "c",
        state: "input-streaming",
        input: undefined,
      },
    ],
  };
  const { chat, calls } = newChat(resuming(), [question, half]);
  const done = chat.resumeStream();
  await expect.poll(() => chat.lastMessage?.parts.at(-1)).toMatchObject({ type: "text" });
  await expect.poll(() => server.faults.length).toBe(0);
  for (const chunk of chunks.slice(30)) server.log.append(chunk);
  server.changed();
  await done;
  expect(chat.messages).toEqual(await undisturbed(chunks));
  expect(calls).toEqual(once);
});

test("text that its producer took to the grave is taken back in place", async () => {
  const whole = longReply(20);
  const other: UIMessageChunk[] = [
    { type: "text-delta", id: "0", delta: "and it went on otherwise." },
    ...whole.slice(-6),
  ];
  server.log = new ReplyLog("fork", whole.slice(0, 15));
  server.faults = [{ kind: "cut", bytes: Buffer.byteLength(server.log.wireOfAll()) - 20 }];
  const { chat, calls } = newChat(resuming());
  const done = chat.sendMessage(question);
  await expect.poll(() => JSON.stringify(chat.lastMessage)).toContain("word 10 ");
  const survived = whole.slice(0, 8);
  server.log = new ReplyLog("fork", survived);
  server.changed();
  await expect.poll(() => JSON.stringify(chat.lastMessage)).not.toContain("word 10 ");
  for (const chunk of other) server.log.append(chunk);
  server.changed();
  await done;
  expect(chat.messages).toEqual(await undisturbed([...survived, ...other]));
  expect(calls).toEqual(once);
});

test("a reply that is gone makes the page load what was saved", async () => {
  const saved: ChatMessage = {
    id: ANSWER_ID,
    role: "assistant",
    parts: [{ type: "text", text: "All" }],
  };
  server.log = new ReplyLog("gone", longReply(5).slice(0, 6));
  server.faults = [{ kind: "cut", bytes: 300 }];
  const reasons: string[] = [];
  const { chat, calls } = newChat(
    resuming({
      onGone: async (_, reason) => {
        reasons.push(reason);
        chat.messages = [question, saved];
      },
    }),
  );
  const done = chat.sendMessage(question);
  await expect.poll(() => chat.status).toBe("streaming");
  server.log = new ReplyLog("gone");
  await done;
  expect(reasons).toEqual(["ended"]);
  expect(chat.messages).toEqual([question, saved]);
  expect(calls.errors).toEqual([]);
});

test("a reply that another one replaced is not mixed with it", async () => {
  server.log = new ReplyLog("first", longReply(5).slice(0, 6));
  server.faults = [{ kind: "cut", bytes: 300 }];
  const { chat, calls } = newChat(resuming());
  const done = chat.sendMessage(question);
  await expect.poll(() => chat.status).toBe("streaming");
  const before = JSON.stringify(chat.messages);
  server.log = new ReplyLog("second", longReply(9));
  await done;
  expect(JSON.stringify(chat.messages)).toBe(before);
  expect(calls.errors.map(({ message }) => JSON.parse(message).code)).toEqual([
    "reply_interrupted",
  ]);
});

test("resuming beside a running send reads nothing twice and leaves the status alone", async () => {
  const chunks = longReply(20);
  server.log = new ReplyLog("beside", chunks.slice(0, 10));
  const { chat, calls } = newChat(resuming());
  const sent = chat.sendMessage(question);
  await expect.poll(() => chat.status).toBe("streaming");
  const resumed = chat.resumeStream();
  for (const chunk of chunks.slice(10)) server.log.append(chunk);
  server.changed();
  await Promise.all([sent, resumed]);
  expect(chat.messages).toEqual(await undisturbed(chunks));
  expect(calls).toEqual(once);
  expect(server.seen).toHaveLength(1);
});

test("mounting twice, as StrictMode does, reads the reply once", async () => {
  const chunks = longReply(20);
  server.log = new ReplyLog("strict", chunks);
  const { chat, calls } = newChat(resuming(), [question]);
  const first = chat.resumeStream();
  const stopped = chat.stop();
  const second = chat.resumeStream();
  await Promise.all([first, stopped, second]);
  expect(chat.messages).toEqual(await undisturbed(chunks));
  expect(calls).toEqual(once);
});
