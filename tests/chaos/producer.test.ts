import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { until } from "../support/until";
import { expectSurvived } from "./support/expect-survived";
import { type Question, question } from "./support/question";
import { seen, startWorld, type World } from "./support/world";

/** Beyond the lease, as a viewer's server counts: a look a second, and two of them. */
const TAKEN_WITHIN_MS = 1_000;
/** For two busy cores. */
const LEEWAY_MS = 1_000;
/** How often a server looks after replies that nobody watches. */
const LOOK_EVERY_MS = 10_000;

/** What happens to the process that generates a reply; each test has a server to lose, and all share one that stays. */
describe.concurrent("the generating server", () => {
  const [SURVIVOR, WATCHED, UNWATCHED, FROZEN, ENDED] = [4, 0, 1, 2, 3];
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ servers: 5 });
  });
  afterAll(() => world.close());

  const goesOn = (asked: Question, patience: number) =>
    until("the provider is asked to go on", () => world.requests(asked).length > 1, patience);

  test("is killed: another one goes on, in the same message, for every viewer", async () => {
    const asked = question(250, 20);
    const here = await world.begin(asked, WATCHED);
    const there = world.watch(asked, SURVIVOR);
    await Promise.all([seen(here, 300), seen(there, 300)]);
    const { id, streamId } = await world.row(asked);
    const leaseEnd = await world.look.leaseEnd(streamId);
    await world.server(WATCHED).kill();
    await goesOn(asked, 20_000);
    expect(Date.now()).toBeGreaterThan(leaseEnd);
    expect(Date.now()).toBeLessThan(leaseEnd + TAKEN_WITHIN_MS + LEEWAY_MS);
    await expectSurvived(world, asked, [here, there]);
    expect(await world.row(asked)).toMatchObject({ id, epoch: 2 });
    expect(world.requests(asked)).toHaveLength(2);
    expect(there.readings).toBe(1);
  });

  test("is killed while nobody watches: another one finishes the reply", async () => {
    const asked = question(250, 20);
    const first = await world.begin(asked, UNWATCHED);
    await seen(first, 300);
    first.leave();
    const { streamId } = await world.row(asked);
    const leaseEnd = await world.look.leaseEnd(streamId);
    await world.server(UNWATCHED).kill();
    await goesOn(asked, 30_000);
    expect(Date.now()).toBeLessThan(leaseEnd + LOOK_EVERY_MS + LEEWAY_MS);
    await until("the row is done", async () => (await world.row(asked)).status === "done");
    await expectSurvived(world, asked, [world.watch(asked, SURVIVOR)]);
    expect(world.requests(asked)).toHaveLength(2);
  });

  test("freezes for 20 s and wakes up: it can write nothing any more", async () => {
    const asked = question(600, 20);
    const here = await world.begin(asked, FROZEN);
    const there = world.watch(asked, SURVIVOR);
    await Promise.all([seen(here, 300), seen(there, 300)]);
    const frozen = world.server(FROZEN).process;
    frozen.kill("SIGSTOP");
    const over = sleep(20_000);
    await goesOn(asked, 19_000);
    const { streamId } = await world.row(asked);
    const before = await world.look.entries(streamId);
    await over;
    frozen.kill("SIGCONT");
    // Its own viewer hears the rest from its memory, or is torn off: then it has noticed.
    await until("it noticed", () => here.end !== undefined || here.readings > 1);
    expect(await world.row(asked)).toMatchObject({ status: "streaming", epoch: 2, parts: [] });
    await expectSurvived(world, asked, [here, there]);
    expect(await world.look.entries(streamId)).toEqual(before);
    expect(world.requests(asked)).toHaveLength(2);
  });

  test("is told to end: it hands the reply over at once, and loses nothing", async () => {
    const asked = question(250, 20);
    const here = await world.begin(asked, ENDED);
    const there = world.watch(asked, SURVIVOR);
    await Promise.all([seen(here, 300), seen(there, 300)]);
    const { process } = world.server(ENDED);
    const ended = once(process, "exit");
    const told = Date.now();
    process.kill("SIGTERM");
    await goesOn(asked, 5_000);
    expect(Date.now() - told).toBeLessThan(2_000 + LEEWAY_MS);
    await expectSurvived(world, asked, [here, there]);
    expect([here.restarts, there.restarts]).toEqual([0, 0]);
    expect(world.requests(asked)).toHaveLength(2);
    const [, signal] = await ended;
    expect(signal, "it ended by itself").toBeNull();
  });
});

describe("where continuing is switched off", () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ environment: { CONTINUE_REPLIES: "off" } });
  });
  afterAll(() => world.close());

  test("every viewer gets what there is, and a word on why there is no more", async () => {
    const asked = question(400, 20);
    const here = await world.begin(asked, 0);
    const there = world.watch(asked, 1);
    await Promise.all([seen(here, 300), seen(there, 300)]);
    await world.server(0).kill();
    const status = "interrupted";
    await expectSurvived(world, asked, [here, there], { status, code: "reply_interrupted" });
    expect(there.text.length).toBeGreaterThanOrEqual(300);
    expect(world.requests(asked)).toHaveLength(1);
  });
});
