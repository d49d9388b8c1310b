import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { until } from "../support/until";
import { expectSurvived } from "./support/expect-survived";
import { type Question, question } from "./support/question";
import { seen, startWorld, type World } from "./support/world";

const [HERE, THERE] = [0, 1];
const REACHES_PROVIDER_MS = 250;

/** A person stops a reply: the model hears of it, every reader sees it end, and what was said stays. */
describe("a stop", () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  async function expectStopped(asked: Question, viewers: Parameters<typeof expectSurvived>[2]) {
    await expectSurvived(world, asked, viewers, { status: "stopped" });
    expect(world.requests(asked).map(({ state }) => state)).toEqual(["aborted"]);
    // It is never resumed by accident.
    await expectSurvived(world, asked, [world.watch(asked, HERE), world.watch(asked, THERE)], {
      status: "stopped",
    });
  }

  const aborted = (asked: Question) =>
    until("the model call is aborted", () => world.requests(asked)[0]?.state === "aborted");

  test.each([HERE, THERE])("in the middle, at server %i, reaches the model at once", async (at) => {
    const asked = question(1_000, 10);
    const viewers = [await world.begin(asked, HERE), world.watch(asked, THERE)];
    await Promise.all(viewers.map((viewer) => seen(viewer, 300)));
    const asking = Date.now();
    const answer = world.stop(asked, at);
    await aborted(asked);
    expect(Date.now() - asking).toBeLessThan(REACHES_PROVIDER_MS);
    expect(await answer).toBe(true);
    await expectStopped(asked, viewers);
  });

  test("reaches the model at once while nobody watches", async () => {
    const asked = question(1_000, 10);
    const tab = await world.begin(asked, HERE);
    await seen(tab, 300);
    tab.leave();
    const asking = Date.now();
    const answer = world.stop(asked, THERE);
    await aborted(asked);
    expect(Date.now() - asking).toBeLessThan(REACHES_PROVIDER_MS);
    expect(await answer).toBe(true);
    await expectStopped(asked, []);
  });

  test.each([HERE, THERE])("at the first byte, at server %i", async (at) => {
    const asked = question(1_000, 10);
    const first = await world.begin(asked, HERE);
    expect(await world.stop(asked, at)).toBe(true);
    await expectStopped(asked, [first]);
  });

  test("before the first byte, while the model has said nothing yet", async () => {
    const asked = question(100, 10, "first=60000ms");
    const answer = world.begin(asked, HERE);
    await until("the model is asked", () => world.requests(asked).length > 0);
    expect(await world.stop(asked, THERE)).toBe(true);
    await expectStopped(asked, [await answer]);
  });

  test.each([HERE, THERE])(
    "at the last byte, at server %i: stopped or done, the same for all",
    async (at) => {
      const asked = question(60, 10);
      const viewers = [await world.begin(asked, HERE), world.watch(asked, THERE)];
      const [first] = viewers;
      await until("the last word", () => first?.text.length === asked.expected.length);
      const stopped = await world.stop(asked, at);
      await Promise.all(viewers.map(({ done }) => done));
      const { status } = await world.row(asked);
      expect(["stopped", "done"]).toContain(status);
      if (!stopped) expect(status).toBe("done");
      await expectSurvived(world, asked, viewers, {
        status: status === "done" ? "done" : "stopped",
      });
    },
  );

  test("twice, at both servers at once, and once more", async () => {
    const asked = question(1_000, 10);
    const viewers = [await world.begin(asked, HERE), world.watch(asked, THERE)];
    await Promise.all(viewers.map((viewer) => seen(viewer, 300)));
    const both = await Promise.all([world.stop(asked, THERE), world.stop(asked, HERE)]);
    expect(both).toContain(true);
    await expectStopped(asked, viewers);
    expect(await world.stop(asked, THERE)).toBe(false);
  });

  test("that comes late does not touch the next reply of the chat", async () => {
    const asked = question(20, 5);
    await expectSurvived(world, asked, [await world.begin(asked, HERE)]);
    const before = await world.row(asked);
    expect(await world.stop(asked, THERE)).toBe(false);
    expect(await world.row(asked)).toEqual(before);
  });
});
