import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { removeChat } from "@/lib/replies/remove-chat";
import { resumeReply } from "@/lib/replies/resume-reply";
import { startReply } from "@/lib/replies/start-reply";
import { stopReply } from "@/lib/replies/stop-reply";
import { type TurnRequest, turnRequest } from "@/lib/replies/turn-request";
import { fakeText } from "../../fake-provider/fake-provider";
import { makeUser, rowsOf, textOf } from "../../support/database";
import { until } from "../../support/until";
import { allEvents, deltaText, lastChunk, readWire } from "../../support/wire";
import { fakeModel } from "./support/fake-model";
import { settled, waitUntil } from "./support/turns";

const provider = await fakeModel();

function turn(text: string, change: Record<string, unknown> = {}): TurnRequest {
  return turnRequest.parse({
    id: uuid(),
    message: { id: uuid(), role: "user", parts: [{ type: "text", text }] },
    model: "compatible/fake",
    ...change,
  });
}

async function replyRow(chatId: string) {
  const row = (await rowsOf(chatId)).findLast(({ role }) => role === "assistant");
  if (!row) throw new Error("no reply");
  return row;
}

test("a turn streams, and rests as it was streamed", async () => {
  const user = await makeUser();
  const request = turn("[[fake tokens=40 seed=turn]] hello");
  const events = await allEvents(await startReply(user, request, waitUntil));
  expect(deltaText(events)).toBe(fakeText("turn", 40));
  expect(lastChunk(events)).toMatchObject({ type: "finish", messageMetadata: { status: "done" } });
  await settled();
  const [question, reply] = await rowsOf(request.id);
  expect(question).toMatchObject({ role: "user", parentId: null, status: "done" });
  expect(reply).toMatchObject({
    parentId: question?.id,
    status: "done",
    model: "compatible/fake",
    usage: {
      input: expect.any(Number),
      output: expect.any(Number),
      context: expect.any(Number),
    },
  });
  expect(textOf(reply?.parts ?? [])).toBe(fakeText("turn", 40));
});

test("a reader who leaves does not end the reply", async () => {
  const user = await makeUser();
  const request = turn("[[fake tokens=100 pace=5ms seed=left]] hello");
  const wire = await startReply(user, request, waitUntil);
  await wire.cancel();
  await until("the reply is saved", async () => (await replyRow(request.id)).status === "done");
  expect(textOf((await replyRow(request.id)).parts)).toBe(fakeText("left", 100));
});

test("a reader comes back to the exact position, or to the whole of it", async () => {
  const user = await makeUser();
  const request = turn("[[fake tokens=120 pace=5ms seed=back]] hello");
  const wire = await startReply(user, request, waitUntil);
  let seen = "";
  let lastEventId: string | undefined;
  for await (const { id, chunk } of readWire(wire)) {
    lastEventId = id;
    if (chunk?.type === "text-delta") seen += chunk.delta;
    if (seen.length > 60) break;
  }
  const rest = await resumeReply(user, request.id, { lastEventId });
  const whole = await resumeReply(user, request.id, {});
  const [tail, all] = await Promise.all(
    [rest, whole].map((w) => allEvents(w ?? new ReadableStream())),
  );
  expect(seen + deltaText(tail ?? [])).toBe(fakeText("back", 120));
  expect(deltaText(all ?? [])).toBe(fakeText("back", 120));
  expect(tail?.some(({ chunk }) => chunk?.type === "start")).toBe(false);
  expect(lastChunk(tail ?? [])?.type).toBe("finish");
});

test("stop ends the model call and keeps what was said", async () => {
  const user = await makeUser();
  const request = turn("[[fake tokens=2000 pace=5ms seed=stop]] hello");
  const wire = await startReply(user, request, waitUntil);
  const seen: string[] = [];
  let stopped: Promise<boolean> | undefined;
  let last: string | undefined;
  for await (const { chunk } of readWire(wire)) {
    if (chunk?.type === "text-delta") seen.push(chunk.delta);
    if (seen.length === 5) stopped ??= stopReply(user, request.id);
    last = chunk?.type ?? last;
  }
  expect(await stopped).toBe(true);
  expect(last).toBe("abort");
  await settled();
  const reply = await replyRow(request.id);
  expect(reply.status).toBe("stopped");
  expect(textOf(reply.parts)).toBe(seen.join(""));
  expect(fakeText("stop", 2000).startsWith(seen.join(""))).toBe(true);
  expect(await stopReply(user, request.id)).toBe(false);
});

test.each([
  ["the provider's socket dies", "die-after=20", "model_failed"],
  ["the provider reports an error", "error-after=20", "model_failed"],
])("%s: an error chunk, and the partial text is kept", async (_, directive, code) => {
  const user = await makeUser();
  const request = turn(`[[fake tokens=100 ${directive} seed=cut]] hello`);
  const events = await allEvents(await startReply(user, request, waitUntil));
  const error = events.find(({ chunk }) => chunk?.type === "error")?.chunk;
  expect(error?.type === "error" && JSON.parse(error.errorText).code).toBe(code);
  await settled();
  const reply = await replyRow(request.id);
  expect(reply).toMatchObject({ status: "error", error: { code } });
  expect(textOf(reply.parts)).toBe(deltaText(events));
  expect(textOf(reply.parts).length).toBeGreaterThan(10);
});

test("a rate limit says when to come back, and a retry answers the same message again", async () => {
  const user = await makeUser();
  const request = turn("[[fake status=429 retry-after=120]] hello");
  const events = await allEvents(await startReply(user, request, waitUntil));
  await settled();
  expect((await replyRow(request.id)).error).toMatchObject({
    code: "rate_limited",
    reason: { key: "model.rateLimited" },
    retryAt: expect.stringMatching(/^\d{4}-/),
  });
  expect(lastChunk(events)?.type).toBe("error");
  const retry = { ...request, trigger: "regenerate-message" as const, requestId: uuid() };
  await allEvents(await startReply(user, retry, waitUntil));
  await settled();
  const rows = await rowsOf(request.id);
  expect(rows.map(({ role }) => role)).toEqual(["user", "assistant", "assistant"]);
  expect(rows[2]?.parentId).toBe(rows[0]?.id);
});

test("the model reads the branch it answers", async () => {
  const user = await makeUser();
  const first = turn("[[fake tokens=5 seed=one]] first");
  await allEvents(await startReply(user, first, waitUntil));
  await settled();
  await allEvents(
    await startReply(user, turn("[[fake tokens=5 seed=two]] second", { id: first.id }), waitUntil),
  );
  const asked = JSON.stringify(provider.requests.at(-1));
  expect(asked).toContain("first");
  expect(asked).toContain("second");
});

test("a chat deleted in the middle ends its reply and leaves no row", async () => {
  const user = await makeUser();
  const request = turn("[[fake tokens=2000 pace=5ms seed=gone]] hello");
  const wire = await startReply(user, request, waitUntil);
  const reading = allEvents(wire);
  await removeChat(user, request.id);
  expect(lastChunk(await reading)?.type).toBe("abort");
  expect(await rowsOf(request.id)).toEqual([]);
});

test("a guest whose account is gone is told so", async () => {
  await expect(startReply(uuid(), turn("hello"), waitUntil)).rejects.toMatchObject({
    code: "unauthenticated",
  });
});
