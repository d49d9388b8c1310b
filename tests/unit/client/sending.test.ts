import { beforeEach, expect, test } from "vitest";
import { finish, Harness, question, refusal, start } from "./harness";

let t: Harness;
beforeEach(() => {
  t = new Harness();
});

const busy = { code: "unavailable", message: "Later" };

test("posts the person's last message, the model and a request id", async () => {
  await t.send();
  const { url, method, body } = t.platform.call();
  expect([url, method]).toEqual(["/api/chat", "POST"]);
  expect(JSON.parse(body)).toEqual({
    id: "chat",
    message: { id: "question", role: "user", parts: question.parts },
    model: "demo",
    trigger: "submit-message",
    requestId: "request-1",
  });
});

test("asks whether a message arrived before it sends again, with the same request id", async () => {
  await t.send();
  await t.fail();
  await t.platform.advance(250);
  expect(t.platform.call().url).toBe("/api/chat/chat/stream?request=request-1");
  await t.answer(new Response(null, { status: 204 }));
  expect(t.platform.call().method).toBe("POST");
  expect(t.platform.call().body).toBe(t.platform.call(0).body);
});

test("reads the reply to a message that had arrived", async () => {
  await t.send();
  await t.fail();
  await t.platform.advance(250);
  const body = await t.open();
  await t.say(body, start);
  await t.say(body, finish);
  body.end();
  await t.platform.settle();
  expect([t.received, t.outcome]).toEqual([[start, finish], "ended"]);
  expect(t.methods).toEqual(["POST", "GET"]);
});

test.each([400, 401, 404, 409, 413, 429, 500, 502, 504])(
  "takes our %i for final",
  async (status) => {
    const error = { code: "internal", message: "No", retryAt: "2026-11-25T00:00:00.000Z" };
    await t.send();
    await t.answer(refusal(status, error));
    expect(t.outcome).toBeInstanceOf(Error);
    expect(t.error).toEqual(error);
    expect(t.platform.calls).toHaveLength(1);
    expect(t.state).toBe("idle");
  },
);

test("waits as long as a busy server says, a few times", async () => {
  await t.send();
  for (let times = 1; times < 4; times += 1) {
    await t.answer(refusal(503, busy, { "retry-after": "20" }));
    await t.platform.advance(19_999);
    expect(t.platform.calls).toHaveLength(times);
    await t.platform.advance(1);
    expect(t.methods).toEqual(Array(times + 1).fill("POST"));
  }
  await t.answer(refusal(503, busy));
  expect(t.error).toEqual(busy);
});

test("shows a wait that is too long instead of sitting it out", async () => {
  await t.send();
  await t.answer(refusal(503, busy, { "retry-after": "3600" }));
  expect(t.error).toEqual(busy);
});

test("gives up on a server that cannot be reached, after a while", async () => {
  await t.send();
  while (t.outcome === "pending") {
    await t.fail();
    await t.platform.advance(10_000);
    if (t.platform.calls.length > 50) break;
  }
  expect(t.error).toMatchObject({ code: "unavailable" });
  expect(t.platform.calls).toHaveLength(12);
  expect(t.platform.left).toEqual({ timers: 0, listeners: 0 });
});

test("waits for the network as long as there is none, and sends at once when it is back", async () => {
  t.platform.online = false;
  await t.send();
  for (let tries = 0; tries < 40; tries += 1) {
    await t.fail();
    expect(t.state).toBe("offline");
    if (tries < 39) await t.platform.advance(10_000);
  }
  expect(t.outcome).toBe("pending");
  const before = t.platform.calls.length;
  t.platform.online = true;
  await t.platform.signal("online");
  expect(t.platform.calls).toHaveLength(before + 1);
});

test("a page of somebody in between is no answer", async () => {
  await t.send();
  await t.answer(new Response("<h1>Sign in to the hotel</h1>"));
  await t.platform.advance(250);
  expect(t.platform.call().url).toContain("?request=request-1");
});
