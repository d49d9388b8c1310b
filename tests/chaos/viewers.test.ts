import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "../support/guest";
import { startTcpProxy } from "../support/tcp-proxy";
import { until } from "../support/until";
import { expectSurvived } from "./support/expect-survived";
import { question } from "./support/question";
import { random } from "./support/random";
import { seen, startWorld, type World } from "./support/world";

const [HERE, THERE] = [0, 1];
const UNKNOWN_ID = "0190a1b2-0000-7000-8000-000000000000";

/** Slow by a millisecond every few events. */
function sometimes(): () => Promise<unknown> {
  let events = 0;
  return async () => {
    events += 1;
    if (events % 10 === 0) await sleep(1);
  };
}

/** What readers and their networks do, on the producing server and on another one. */
describe("readers", () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  test("who reload twenty times during one reply", async () => {
    const asked = question(400, 10);
    const first = await world.begin(asked, HERE);
    const step = asked.expected.length / 22;
    for (let reload = 1; reload <= 20; reload += 1) {
      const page = world.watch(asked, reload % 2);
      await seen(page, reload * step);
      page.leave();
    }
    await expectSurvived(world, asked, [
      first,
      world.watch(asked, HERE),
      world.watch(asked, THERE),
    ]);
    expect(world.requests(asked)).toHaveLength(1);
  });

  test("whose tab crashes: the reply is finished for nobody", async () => {
    const asked = question(200, 5);
    const tab = await world.begin(asked, HERE);
    await seen(tab, 100);
    tab.leave();
    await until("it is done", async () => (await world.row(asked)).status === "done");
    await expectSurvived(world, asked, [world.watch(asked, THERE)]);
  });

  test.each([HERE, THERE])("whose network is cut at 50 random points, on server %i", async (at) => {
    const asked = question(1_200, 4);
    const first = await world.begin(asked, HERE);
    const next = random(20_260 + at);
    let cuts = 0;
    const network = await startTcpProxy(Number(new URL(world.server(at).url).port), {
      carries() {
        cuts += 1;
        return cuts <= 50 ? 450 + Math.floor(next() * 2_000) : undefined;
      },
    });
    const url = `http://127.0.0.1:${network.port}`;
    const unlucky = world.follow(asked, { urls: [url] });
    await expectSurvived(world, asked, [first, unlucky]);
    expect(cuts).toBeGreaterThan(50);
    expect(unlucky.restarts).toBe(0);
    await network.close();
  });

  test("who are slow, or do not read at all: nobody waits for them", async () => {
    // More than the sockets between them hold.
    const asked = question(30_000, 0);
    const awake = Promise.withResolvers<void>();
    const asleep = { pause: () => awake.promise };
    const urls = [world.server(HERE).url, world.server(THERE).url];
    const first = await world.begin(asked, HERE, asleep);
    const join = (options: object) =>
      urls.map((url) => world.follow(asked, { urls: [url], ...options }));
    const quick = join({});
    const slow = join({ pause: sometimes() });
    const sleepers = [first, ...join(asleep)];
    await Promise.all(quick.map(({ done }) => done));
    expect(sleepers.map(({ end }) => end)).toEqual(sleepers.map(() => undefined));
    awake.resolve();
    await expectSurvived(world, asked, [...quick, ...slow, ...sleepers]);
  });

  test("who join at the same instant", async () => {
    const asked = question(300, 10);
    const first = await world.begin(asked, HERE);
    await seen(first, 300);
    const joined = Array.from({ length: 8 }, (_, index) => world.watch(asked, index % 2));
    await expectSurvived(world, asked, [first, ...joined]);
    expect(joined.map(({ readings }) => readings)).toEqual(joined.map(() => 1));
  });

  test("who join exactly at the end", async () => {
    const asked = question(100, 5);
    const first = await world.begin(asked, HERE);
    const joining = setInterval(() => {
      if (first.text.length > asked.expected.length - 60) {
        joined.push(world.watch(asked, joined.length % 2));
      }
    }, 1);
    const joined = [world.watch(asked, THERE)];
    await first.done;
    await until("a few came after the end", async () => {
      const enough = joined.length >= 20 && (await world.row(asked)).status === "done";
      return enough;
    });
    clearInterval(joining);
    await expectSurvived(world, asked, [first, ...joined]);
  });

  test("who name a stream that is not theirs, or none", async () => {
    const asked = question(150, 10);
    const first = await world.begin(asked, HERE);
    await seen(first, 100);
    const { url } = world.server(THERE);
    const path = `/api/chat/${asked.chatId}/stream`;
    const status = async (response: Promise<Response>) => {
      const { status: code, body } = await response;
      await body?.cancel();
      return code;
    };
    const mine = world.guest.at(url);
    const stranger = await signIn(url);
    const at = (id: string) => ({ headers: { "last-event-id": id } });
    expect(await status(mine.fetch(`/api/chat/${UNKNOWN_ID}/stream`))).toBe(404);
    expect(await status(stranger.fetch(path))).toBe(404);
    expect(await status(stranger.fetch(path, at(first.lastEventId ?? "")))).toBe(404);
    expect(await status(stranger.fetch(`/api/chat/${asked.chatId}/stop`, { method: "POST" }))).toBe(
      404,
    );
    expect(await status(mine.fetch(path, at("nonsense")))).toBe(400);
    // Another stream's place, and one beyond the end: the whole reply, from its start.
    const { streamId } = await world.row(asked);
    for (const id of [`${UNKNOWN_ID}:40`, `${streamId}:40:9`]) {
      const reader = (await mine.fetch(path, at(id))).body?.getReader();
      let head = "";
      while (!head.includes('"type":"start"')) {
        const { done, value } = (await reader?.read()) ?? { done: true };
        expect(done, head).toBe(false);
        head += new TextDecoder().decode(value);
      }
      await reader?.cancel();
    }
    await expectSurvived(world, asked, [first]);
  });

  test("who come when the stream is forgotten", async () => {
    const asked = question(50, 5);
    const first = await world.begin(asked, HERE);
    await expectSurvived(world, asked, [first]);
    const { streamId } = await world.row(asked);
    await world.look.run("DEL", `holdfast:stream:{${streamId}}`);
    await expectSurvived(world, asked, [world.watch(asked, HERE), world.watch(asked, THERE)]);
    const late = await world.guest.fetch(`/api/chat/${asked.chatId}/stream`, {
      headers: { "last-event-id": first.lastEventId ?? "" },
    });
    expect(late.status).toBe(204);
  });

  test("who send the same message three times at once", async () => {
    const asked = question(100, 10);
    const message = {
      id: crypto.randomUUID(),
      role: "user",
      parts: [{ type: "text", text: asked.text }],
    };
    const same = { requestId: crypto.randomUUID(), message };
    const urls = [HERE, THERE, HERE].map((index) => world.server(index).url);
    const viewers = await Promise.all(
      urls.map(async (url) => {
        const first = await world.guest.at(url).send(asked.chatId, asked.text, same);
        return world.follow(asked, { first, urls: [url] });
      }),
    );
    await expectSurvived(world, asked, viewers);
    expect(world.requests(asked)).toHaveLength(1);
    expect(await world.database.rowsOf(asked.chatId)).toHaveLength(2);
  });
});
