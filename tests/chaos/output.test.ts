import fs from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../support/until";
import { startWorld, type World } from "./support/world";

let world: World;
beforeAll(async () => {
  world = await startWorld({ servers: 1 });
});
afterAll(() => world.close());

/** Half a second of them: a server that is never at rest gets a tick in it even where others work. */
const CALM_LOOKS = 25;

/** Ticks of CPU that a process has used, as /proc counts them: user and system. */
function ticksOf(pid: number | undefined): number {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

test.skipIf(!fs.existsSync("/proc"))(
  "a server whose log nobody reads any more is at rest",
  async () => {
    const { process, url } = world.server(0);
    process.stdout?.destroy();
    process.stderr?.destroy();
    // Something to say.
    await world.redis.restart();
    let ticks = 0;
    let calm = 0;
    await until("it uses no CPU for a while", () => {
      const now = ticksOf(process.pid);
      calm = now === ticks ? calm + 1 : 0;
      ticks = now;
      return calm >= CALM_LOOKS;
    });
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  },
);
