import { beforeEach, expect, test } from "vitest";
import { AFTER_START, finish, Harness, refusal, start } from "./harness";

let t: Harness;
beforeEach(() => {
  t = new Harness();
});

test("tells what is going on", async () => {
  const seen: string[] = [];
  t.transport.connection.subscribe("chat", () => seen.push(t.state));
  const body = await t.begun();
  body.fail();
  await t.platform.settle();
  await t.platform.advance(250);
  await t.fail();
  await t.platform.advance(500);
  const next = await t.open();
  await t.say(next, { type: "start-step" });
  await t.platform.advance(200);
  await t.say(next, finish);
  next.end();
  await t.platform.settle();
  const states = ["connecting", "live", "connecting", "waiting", "catching-up", "live", "idle"];
  expect(seen).toEqual(states);
  expect(t.platform.call().headers.get("last-event-id")).toBe(AFTER_START);
  expect(t.platform.left).toEqual({ timers: 0, listeners: 0 });
});

test("takes 35 s of silence for a cut, and keep-alives for life", async () => {
  const body = await t.begun();
  for (let times = 0; times < 4; times += 1) {
    await t.platform.advance(15_000);
    body.send(": keep-alive\n\n");
    await t.platform.settle();
  }
  await t.platform.advance(34_999);
  expect(body.cancelled).toBe(false);
  await t.platform.advance(1);
  expect(body.cancelled).toBe(true);
  await t.platform.advance(250);
  expect(t.platform.call().headers.get("last-event-id")).toBe(AFTER_START);
});

test("after sleep a connection that was not heard of is given up at once", async () => {
  const body = await t.begun();
  t.platform.sleep(19_000);
  await t.platform.signal("awake");
  expect(body.cancelled).toBe(false);
  t.platform.sleep(2_000);
  t.platform.jitter = 0;
  await t.platform.signal("awake");
  await t.platform.advance(0);
  expect(body.cancelled).toBe(true);
  expect(t.platform.calls).toHaveLength(2);
});

test("a network that was away takes its connections with it", async () => {
  const body = await t.begun();
  await t.platform.signal("online");
  expect(body.cancelled).toBe(false);
  await t.platform.signal("offline");
  await t.platform.signal("online");
  expect(body.cancelled).toBe(true);
});

test("waking up ends a long wait", async () => {
  const body = await t.begun();
  body.fail();
  await t.platform.settle();
  for (let tries = 0; tries < 8; tries += 1) {
    await t.platform.advance(10_000);
    await t.fail();
  }
  const before = t.platform.calls.length;
  await t.platform.signal("awake");
  expect(t.platform.calls).toHaveLength(before + 1);
});

test("a place that stays unreadable ends in an error, after a look from the start", async () => {
  let body = await t.begun();
  for (let tries = 0; tries < 4; tries += 1) {
    body.send("id: s:40\ndata: {broken\n\n");
    await t.platform.settle();
    await t.platform.advance(10_000);
    if (t.outcome !== "pending") break;
    body = await t.open();
  }
  expect(t.platform.calls.map(({ headers }) => headers.get("last-event-id"))).toEqual([
    null,
    AFTER_START,
    AFTER_START,
    null,
  ]);
  expect(t.received.at(-1)).toMatchObject({ type: "error" });
  expect(t.outcome).toBe("ended");
});

test("a refusal while reading on becomes the reply's error", async () => {
  const body = await t.begun();
  body.end();
  await t.platform.settle();
  await t.platform.advance(250);
  const error = { code: "unauthenticated", message: "Who are you?" };
  await t.answer(refusal(401, error));
  expect(t.received.at(-1)).toEqual({ type: "error", errorText: JSON.stringify(error) });
});

test("a server that does not close after the last chunk is not waited for", async () => {
  const body = await t.begun();
  await t.say(body, finish);
  expect(t.outcome).toBe("pending");
  await t.platform.advance(3_000);
  expect([t.outcome, body.cancelled]).toEqual(["ended", true]);
});

test("an unreadable event gives its connection up", async () => {
  const body = await t.begun();
  body.send("id: s:80\ndata: {broken\n\n");
  await t.platform.settle();
  expect(body.cancelled).toBe(true);
});

test("an event that begins before our place is not taken", async () => {
  let body = await t.begun();
  body.fail();
  await t.platform.settle();
  await t.platform.advance(250);
  body = await t.open();
  body.send('id: s:60\ndata: {"type":"text-start","id":"0"}\n\n');
  await t.platform.settle();
  expect(body.cancelled).toBe(true);
  expect(t.received).toEqual([start]);
});

test("once chunks came, the next cut is mended as fast as the first", async () => {
  let body = await t.begun();
  body.fail();
  await t.platform.settle();
  for (let tries = 0; tries < 8; tries += 1) {
    await t.platform.advance(10_000);
    if (tries < 7) await t.fail();
  }
  body = await t.open();
  await t.say(body, { type: "start-step" });
  body.fail();
  await t.platform.settle();
  const before = t.platform.calls.length;
  await t.platform.advance(250);
  expect(t.platform.calls).toHaveLength(before + 1);
});
