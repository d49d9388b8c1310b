import { spawn } from "node:child_process";
import fs from "node:fs";
import { bin, ROOT } from "./paths.mjs";
import { Refusal, say } from "./say.mjs";

/** Runs TypeScript files as they are (lib/env.ts), and is what the AI SDK and Vitest ask for. */
const OLDEST = [22, 18];
const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"];

function isNewEnough(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** The Node 24 that package-lock.json brings on Linux (docs/decisions/0002). */
const ownNode = () => (fs.existsSync(bin("node")) ? fs.realpathSync(bin("node")) : undefined);

function runAgain(node) {
  const child = spawn(node, process.argv.slice(1), {
    cwd: ROOT,
    // The channel tells the child when this process is killed.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of FORWARDED) {
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", (error) => resolve({ code: 1, error }));
  });
}

/**
 * Goes on under a Node that is new enough. Where that takes another process, waits for it and does not return.
 * @param {boolean} replaced node_modules was made anew, and this process's own Node with it
 */
export async function ensureNode(family, replaced) {
  const node = ownNode();
  const runsOnRemoved = replaced && !fs.existsSync(process.execPath);
  if (isNewEnough() && !runsOnRemoved) return;
  if (!node || node === process.execPath) {
    throw new Refusal(
      `Holdfast needs Node ${OLDEST.join(".")} or newer; this is ${process.versions.node}. Install Node 24 from https://nodejs.org (on Linux with glibc, package-lock.json brings it).`,
    );
  }
  say("node", `this is ${process.versions.node}: going on with the Node in node_modules`);
  await family.stop();
  const { code, signal, error } = await runAgain(node);
  if (error) throw new Refusal(`${node} does not run here: ${error.message}`);
  for (const each of FORWARDED) process.removeAllListeners(each);
  if (signal) process.kill(process.pid, signal);
  process.exit(code ?? 1);
}
