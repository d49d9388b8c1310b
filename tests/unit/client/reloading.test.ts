import { beforeEach, expect, test } from "vitest";
import { FakeBody } from "./fake-platform";
import { Harness } from "./harness";

let t: Harness;
beforeEach(() => {
  t = new Harness();
});

test.each([204, 404])("has nothing to resume after %i", async (status) => {
  await t.reload();
  await t.answer(new Response(null, { status }));
  expect(t.outcome).toBe(null);
  expect(t.platform.call().url).toBe("/api/chat/chat/stream");
  expect(t.state).toBe("idle");
});

test("goes on asking a server that is away", async () => {
  await t.reload();
  for (let tries = 0; tries < 30; tries += 1) {
    await t.fail();
    await t.platform.advance(10_000);
  }
  expect([t.outcome, t.state]).toEqual(["pending", "waiting"]);
});

test("reads a reply that was sent meanwhile through the send alone", async () => {
  await t.reload();
  const asked = t.platform.call();
  await t.send();
  const body = new FakeBody();
  asked.answer(body.response);
  await t.platform.settle();
  expect(t.methods).toEqual(["GET", "POST"]);
  expect(asked.aborted()).toBe(true);
});
