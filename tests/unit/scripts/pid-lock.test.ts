import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadScript } from "./load-script";

type Lock = { release?: () => void; holder?: { pid: number } };
type PidLock = { takePidLock(file: string, note?: object): Lock };

const { takePidLock } = await loadScript<PidLock>("lib/pid-lock.mjs");
const run = promisify(execFile);

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "holdfast-lock-"));
  file = join(directory, "some.lock");
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Takes the lock in a process of its own and ends without giving it back. */
function takeAndDie(): { pid: number } {
  const code = `import { takePidLock } from ${JSON.stringify(resolve("scripts/lib/pid-lock.mjs"))};
    takePidLock(${JSON.stringify(file)});
    process.kill(process.pid, "SIGKILL");`;
  const { pid } = spawnSync(process.execPath, ["--input-type=module", "-e", code]);
  return { pid };
}

test("a living holder keeps others out, until it lets go", () => {
  const mine = takePidLock(file, { note: "x" });
  expect(takePidLock(file)).toEqual({
    holder: expect.objectContaining({ pid: process.pid, note: "x" }),
  });
  mine.release?.();
  expect(existsSync(file)).toBe(false);
  expect(takePidLock(file).release).toBeDefined();
});

test("a killed holder leaves no lock", () => {
  const { pid } = takeAndDie();
  expect(JSON.parse(readFileSync(file, "utf8")).pid).toBe(pid);
  expect(takePidLock(file).release).toBeDefined();
  expect(readdirSync(directory)).toEqual(["some.lock"]);
});

test("another process with the holder's number is not the holder", () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, identity: "an earlier process" }));
  expect(takePidLock(file).release).toBeDefined();
});

test("a file that names nobody is no lock", () => {
  writeFileSync(file, "");
  expect(takePidLock(file).release).toBeDefined();
});

test("a lock that somebody else took over is not taken from them", () => {
  const mine = takePidLock(file);
  rmSync(file);
  writeFileSync(file, "theirs");
  mine.release?.();
  expect(readFileSync(file, "utf8")).toBe("theirs");
});

test("of many that find a dead holder's lock at once, one gets it", async () => {
  takeAndDie();
  const code = `import { takePidLock } from ${JSON.stringify(resolve("scripts/lib/pid-lock.mjs"))};
    const lock = takePidLock(${JSON.stringify(file)});
    console.log(lock.release ? "mine" : "theirs");
    // Hold it until all have asked.
    process.stdin.resume().on("end", () => process.exit());`;
  const children = Array.from({ length: 8 }, () =>
    run(process.execPath, ["--input-type=module", "-e", code]),
  );
  const spoken = children.map(
    ({ child }) =>
      new Promise<string>((done) => child.stdout?.once("data", (data) => done(String(data)))),
  );
  const answers = await Promise.all(spoken);
  for (const { child } of children) child.stdin?.end();
  await Promise.all(children);
  expect(answers.filter((answer) => answer.trim() === "mine")).toHaveLength(1);
});
