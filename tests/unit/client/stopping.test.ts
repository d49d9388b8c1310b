import { getEventListeners } from "node:events";
import { beforeEach, expect, test } from "vitest";
import { finish, Harness } from "./harness";

let t: Harness;
beforeEach(() => {
  t = new Harness();
});

const phases: [string, () => Promise<unknown>][] = [
  ["while sending", () => t.send()],
  ["while asking", () => t.reload()],
  ["while waiting", () => t.send().then(() => t.fail())],
  ["while reading", () => t.send().then(() => t.open())],
  ["while catching up", () => t.reload().then(() => t.begin())],
  ["after the last chunk", () => t.begun().then((body) => t.say(body, finish))],
];

test.each(phases)("%s", async (_, reach) => {
  await reach();
  t.abort.abort();
  await t.platform.settle();
  expect(t.outcome).not.toBe("pending");
  expect(t.platform.left).toEqual({ timers: 0, listeners: 0 });
  expect(getEventListeners(t.abort.signal, "abort")).toEqual([]);
  expect(t.platform.calls.every((call) => call.aborted())).toBe(true);
  expect(t.state).toBe("idle");
});

test.each(phases)("closing the transport, %s", async (_, reach) => {
  await reach();
  t.transport.close();
  await t.platform.settle();
  expect(t.platform.left).toEqual({ timers: 0, listeners: 0 });
  expect(getEventListeners(t.abort.signal, "abort")).toEqual([]);
});

test("a signal that is aborted already starts nothing", async () => {
  t.abort.abort();
  await t.send();
  expect(t.platform.calls).toEqual([]);
  expect(t.outcome).toMatchObject({ name: "AbortError" });
});

test("resuming beside a send that runs ends with its own signal, and leaves no listener", async () => {
  await t.begun();
  const own = new AbortController();
  const resumed = t.transport.reconnectToStream({ chatId: "chat", abortSignal: own.signal });
  await t.platform.settle();
  own.abort();
  await expect(resumed).rejects.toMatchObject({ name: "AbortError" });
  expect(getEventListeners(own.signal, "abort")).toEqual([]);
  expect(t.platform.calls).toHaveLength(1);
  expect(t.state).toBe("live");
});
