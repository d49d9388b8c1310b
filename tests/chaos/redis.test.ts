import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../support/follow";
import { until } from "../support/until";
import { expectSurvived } from "./support/expect-survived";
import { type Question, question } from "./support/question";
import { seen, startWorld, type World } from "./support/world";

const [HERE, THERE] = [0, 1];
/** A little more than the 15 s without a sign of life after which a producer counts as lost. */
const A_LEASE_MS = 16_000;
/** These share one Redis, which each of them breaks. */
const inTurn = { concurrent: false };

describe.concurrent("Redis", () => {
  describe.concurrent("fails for a moment", () => {
    let world: World;

    beforeAll(async () => {
      world = await startWorld();
    });
    afterAll(() => world.close());

    test("restarts empty: its producer writes the reply again", inTurn, async () => {
      const asked = question(500, 10);
      const here = await world.begin(asked, HERE);
      const there = world.watch(asked, THERE);
      await Promise.all([seen(here, 300), seen(there, 300)]);
      await world.redis.restart();
      await seen(there, 1_000);
      await expectSurvived(world, asked, [here, there, world.watch(asked, THERE)]);
      expect(world.requests(asked)).toHaveLength(1);
    });

    test("is killed, and comes back when the reply is over", inTurn, async () => {
      const asked = question(150, 10);
      const here = await world.begin(asked, HERE);
      const there = world.watch(asked, THERE);
      await Promise.all([seen(here, 200), seen(there, 200)]);
      await world.redis.kill();
      await here.done;
      expect(here.text).toBe(asked.expected);
      await world.redis.restart();
      await expectSurvived(world, asked, [here, there]);
    });

    test("freezes for 3 s: the first response does not notice", inTurn, async () => {
      const asked = question(500, 10);
      const here = await world.begin(asked, HERE);
      const there = world.watch(asked, THERE);
      await Promise.all([seen(here, 200), seen(there, 200)]);
      world.redis.pause();
      const before = here.text.length;
      await sleep(3_000);
      const grown = here.text.length - before;
      world.redis.resume();
      expect(grown).toBeGreaterThan(asked.expected.length / 4);
      await expectSurvived(world, asked, [here, there]);
      expect(world.requests(asked)).toHaveLength(1);
    });

    test("is not there when the reply begins: it can be joined once it is", inTurn, async () => {
      await world.redis.kill();
      const asked = question(300, 10);
      const here = await world.begin(asked, HERE);
      await seen(here, 100);
      await world.redis.restart();
      const there = world.watch(asked, THERE);
      await expectSurvived(world, asked, [here, there]);
    });

    test("drops every connection, again and again", inTurn, async () => {
      const asked = question(500, 10);
      const here = await world.begin(asked, HERE);
      const there = world.watch(asked, THERE);
      await Promise.all([seen(here, 200), seen(there, 200)]);
      for (let round = 1; round <= 4; round += 1) {
        const open = await until("all connections", async () => {
          const connections = await world.look.connections();
          return connections.length >= 4 && connections;
        });
        for (const { id } of open) {
          await world.look.run("CLIENT", "KILL", "ID", id);
          await seen(there, Math.min(there.text.length + 50, asked.expected.length));
        }
      }
      await expectSurvived(world, asked, [here, there]);
      expect(world.requests(asked)).toHaveLength(1);
    });

    test("is full: the reply goes on, and can be read when there is room", inTurn, async () => {
      const asked = question(500, 10);
      const here = await world.begin(asked, HERE);
      const there = world.watch(asked, THERE);
      await Promise.all([seen(here, 200), seen(there, 200)]);
      await world.look.run("CONFIG", "SET", "maxmemory-policy", "noeviction");
      await world.look.run("CONFIG", "SET", "maxmemory", "1");
      const before = here.text.length;
      await seen(here, before + 500);
      const second = question(100, 10);
      await expectHeard(second);
      await world.look.run("CONFIG", "SET", "maxmemory", "0");
      await expectSurvived(world, asked, [here, there]);
      await expectSurvived(world, second, [world.watch(second, HERE), world.watch(second, THERE)]);
    });

    /** A reply that begins while nothing can be stored, heard to its end. */
    async function expectHeard(asked: Question): Promise<void> {
      const viewer = await world.begin(asked, HERE);
      await viewer.done;
      expect(viewer.text).toBe(asked.expected);
      expect(viewer.faults).toEqual([]);
    }
  });

  describe.concurrent("for longer than a lease", () => {
    let world: World;

    beforeAll(async () => {
      world = await startWorld();
    });
    afterAll(() => world.close());

    test("freezes for 30 s: nothing is taken over, nothing is lost", async () => {
      const long = question(1_000, 40);
      const short = question(150, 10);
      const here = await world.begin(long, HERE);
      const there = world.watch(long, THERE);
      await Promise.all([seen(here, 200), seen(there, 200)]);
      const shortHere = await world.begin(short, HERE);
      const shortThere = world.watch(short, THERE);
      await seen(shortHere, 100);
      world.redis.pause();
      const over = sleep(30_000);
      await shortHere.done;
      await over;
      world.redis.resume();
      await expectSurvived(world, short, [shortHere, shortThere]);
      await expectSurvived(world, long, [here, there]);
      expect(world.requests(long)).toHaveLength(1);
      expect(world.requests(short)).toHaveLength(1);
      expect(here.readings).toBe(1);
    });
  });

  describe.concurrent("under a reply that is older than a lease", () => {
    const worlds: World[] = [];
    const world = async () => {
      const own = await startWorld();
      worlds.push(own);
      return own;
    };
    afterAll(() => Promise.all(worlds.map((each) => each.close())));

    /** A page that is opened again and again while the reply is read, on a server that does not produce it. */
    async function reopen(own: World, asked: Question, reader: Viewer): Promise<void> {
      const there = own.guest.at(own.server(THERE).url);
      while (reader.end === undefined) {
        for (const path of [`/api/chats/${asked.chatId}`, `/api/chat/${asked.chatId}/stream`]) {
          const { body } = await there.fetch(path);
          await body?.cancel();
        }
      }
    }

    test("is emptied again and again: nobody takes the reply for lost", async () => {
      const own = await world();
      const asked = question(850, 25);
      const here = await own.begin(asked, HERE);
      await sleep(A_LEASE_MS);
      const page = reopen(own, asked, here);
      for (let emptied = 1; emptied <= 20; emptied += 1) {
        await own.look.run("FLUSHALL");
        await seen(here, here.text.length + 20);
      }
      await page;
      await expectSurvived(own, asked, [here, own.watch(asked, THERE)]);
      expect(own.requests(asked)).toHaveLength(1);
    });

    test("is full from the start: nobody takes the reply for lost", async () => {
      const own = await world();
      const asked = question(850, 25);
      await own.look.run("CONFIG", "SET", "maxmemory", "1");
      const here = await own.begin(asked, HERE);
      await sleep(A_LEASE_MS);
      await reopen(own, asked, here);
      await own.look.run("CONFIG", "SET", "maxmemory", "0");
      await expectSurvived(own, asked, [here, own.watch(asked, THERE)]);
      expect(own.requests(asked)).toHaveLength(1);
    });
  });
});
