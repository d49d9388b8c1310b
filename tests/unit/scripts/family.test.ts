import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { until } from "../../support/until";

const family = JSON.stringify(resolve("scripts/lib/family.mjs"));
const signals = JSON.stringify(resolve("scripts/lib/signals.mjs"));

/** A launcher with one child that ignores a polite request, and that child's own child. */
const LAUNCHER = `
  import { createFamily } from ${family};
  import { endOnSignal } from ${signals};
  const family = createFamily();
  endOnSignal(family);
  const stubborn = "trap '' TERM; sleep 300 & echo $$ $!; wait; wait";
  const options = { stdio: ["ignore", "inherit", "inherit"] };
  await family.start("stubborn", ["/bin/sh", "-c", stubborn], options, { grace: 200 }).exit;
`;

let launcher: ChildProcess | undefined;
afterEach(() => launcher?.kill("SIGKILL"));

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function launch(): Promise<{ process: ChildProcess; pids: number[] }> {
  const env = { ...process.env, npm_lifecycle_event: "" };
  const stdio: ["ignore", "pipe", "inherit"] = ["ignore", "pipe", "inherit"];
  launcher = spawn(process.execPath, ["--input-type=module", "-e", LAUNCHER], { env, stdio });
  const [line] = launcher.stdout ? await once(launcher.stdout, "data") : [];
  return { process: launcher, pids: String(line).trim().split(" ").map(Number) };
}

async function expectGone(pids: number[]): Promise<void> {
  expect(pids).toHaveLength(2);
  await until("the children are gone", async () => !pids.some(isRunning));
}

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends the children, then the launcher",
  async (signal) => {
    const { process: parent, pids } = await launch();
    parent.kill(signal);
    const [code] = await once(parent, "exit");
    expect(code).toBe(signal === "SIGINT" ? 130 : 143);
    await expectGone(pids);
  },
);

test("a launcher that was killed leaves nothing behind", async () => {
  const { process: parent, pids } = await launch();
  parent.kill("SIGKILL");
  await once(parent, "exit");
  await expectGone(pids);
});
