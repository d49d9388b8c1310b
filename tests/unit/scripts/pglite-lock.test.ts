import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const directory = mkdtempSync(join(tmpdir(), "holdfast-pglite-"));
const data = join(directory, "pglite");
const children: ChildProcess[] = [];

async function open(): Promise<{ child: ChildProcess; said: unknown }> {
  const child = fork("scripts/lib/pglite-server.mjs", [data], { execArgv: [] });
  children.push(child);
  const [said] = await once(child, "message");
  return { child, said };
}

async function end(child: ChildProcess): Promise<void> {
  const exit = child.exitCode === null ? once(child, "exit") : undefined;
  child.kill("SIGTERM");
  await exit;
}

afterAll(async () => {
  await Promise.all(children.map(end));
  rmSync(directory, { recursive: true, force: true });
});

// Two openers corrupt the data, and PGlite itself does not mind.
test("one process at a time opens the database", { timeout: 60_000 }, async () => {
  const first = await open();
  expect(first.said).toEqual({ port: expect.any(Number) });
  const second = await open();
  expect(second.said).toEqual({ refused: expect.stringContaining(`process ${process.pid}`) });
  await end(first.child);
  const third = await open();
  expect(third.said).toEqual({ port: expect.any(Number) });
});
