import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTcpProxy, type TcpProxy } from "../support/tcp-proxy";
import { until } from "../support/until";
import { expectSurvived } from "./support/expect-survived";
import { question } from "./support/question";
import { seen, startWorld, type World } from "./support/world";

const [HERE, THERE] = [0, 1];

/** PostgreSQL goes away and comes back; a reply that is over has its end when it is saved, and not before. */
describe("the database", () => {
  let world: World;
  let network: TcpProxy;

  beforeAll(async () => {
    world = await startWorld({
      async databaseUrl(given) {
        const url = new URL(given);
        network = await startTcpProxy(Number(url.port), { host: url.hostname });
        url.host = `127.0.0.1:${network.port}`;
        return url.href;
      },
    });
  });
  afterAll(async () => {
    await world.close();
    await network.close();
  });

  test("is away when the reply ends: it is kept, and saved when it is back", async () => {
    const asked = question(150, 10);
    const viewers = [await world.begin(asked, HERE), world.watch(asked, THERE)];
    await Promise.all(viewers.map((viewer) => seen(viewer, 200)));
    network.refuse();
    await until("everybody heard all", () =>
      viewers.every(({ text }) => text.length === asked.expected.length),
    );
    await until("a try to save it", () => world.server(HERE).output().includes("is to be saved"));
    expect(await world.row(asked)).toMatchObject({ status: "streaming", parts: [] });
    let isOver = false;
    const over = Promise.all(viewers.map(({ done }) => done)).then(() => {
      isOver = true;
    });
    await until("a second try", () => network.refused >= 2);
    expect(isOver).toBe(false);
    network.accept();
    await over;
    expect((await world.row(asked)).status).toBe("done");
    await expectSurvived(world, asked, viewers);
  });

  test("is away in the middle: nobody notices", async () => {
    const asked = question(400, 10);
    const viewers = [await world.begin(asked, HERE), world.watch(asked, THERE)];
    await Promise.all(viewers.map((viewer) => seen(viewer, 200)));
    network.refuse();
    await Promise.all(viewers.map((viewer) => seen(viewer, 600)));
    network.accept();
    await expectSurvived(world, asked, viewers);
  });

  test("is away while a reply is stopped: what was said is kept", async () => {
    const asked = question(1_000, 10);
    const viewers = [await world.begin(asked, HERE), world.watch(asked, THERE)];
    await Promise.all(viewers.map((viewer) => seen(viewer, 200)));
    expect(await world.stop(asked, THERE)).toBe(true);
    network.refuse();
    network.accept();
    await expectSurvived(world, asked, viewers, { status: "stopped" });
  });
});
