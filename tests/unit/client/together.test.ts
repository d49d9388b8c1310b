import type { UIMessageChunk } from "ai";
import { beforeEach, expect, test } from "vitest";
import { finish, Harness, start } from "./harness";

const delta = (text: string, id = "0"): UIMessageChunk => ({ type: "text-delta", id, delta: text });

let t: Harness;
beforeEach(() => {
  t = new Harness({ together: 50 });
});

test("deltas that come within a pause reach the chat as one, the first at once", async () => {
  const body = await t.begun();
  expect(t.received).toEqual([start]);
  for (const text of ["a", "b", "c"]) await t.say(body, delta(text));
  expect(t.received).toEqual([start]);
  await t.platform.advance(50);
  expect(t.received).toEqual([start, delta("abc")]);
  await t.platform.advance(50);
  await t.say(body, delta("d"));
  expect(t.received.at(-1)).toEqual(delta("d"));
});

test("what is no delta keeps its place among them", async () => {
  const body = await t.begun();
  const end: UIMessageChunk = { type: "text-end", id: "0" };
  const begin: UIMessageChunk = { type: "text-start", id: "1" };
  const chunks = [delta("a"), delta("b"), end, begin, delta("c", "1"), delta("d", "1")];
  for (const chunk of chunks) await t.say(body, chunk);
  await t.platform.advance(50);
  expect(t.received).toEqual([start, delta("ab"), end, begin, delta("cd", "1")]);
});

test("the end waits for no pause, and leaves nothing behind", async () => {
  const body = await t.begun();
  await t.say(body, delta("a"));
  await t.say(body, finish);
  body.end();
  await t.platform.settle();
  expect(t.received).toEqual([start, delta("a"), finish]);
  expect(t.outcome).toBe("ended");
  expect(t.platform.left).toEqual({ timers: 0, listeners: 0 });
});

test("what came before a cut is there before it is mended, and comes once", async () => {
  const body = await t.begun();
  await t.say(body, delta("a"));
  await t.say(body, delta("b"));
  body.fail();
  await t.platform.settle();
  expect(t.received).toEqual([start, delta("ab")]);
  await t.platform.advance(250);
  const next = await t.open();
  await t.say(next, delta("c"));
  await t.say(next, finish);
  next.end();
  await t.platform.advance(50);
  expect(t.received).toEqual([start, delta("ab"), delta("c"), finish]);
});

test("a chat that is left is left at once, also within a pause", async () => {
  const body = await t.begun();
  await t.say(body, delta("a"));
  t.abort.abort();
  await t.platform.settle();
  expect(body.cancelled).toBe(true);
  expect(t.platform.left).toEqual({ timers: 0, listeners: 0 });
});
