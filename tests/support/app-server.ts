import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "./free-port.ts";
import { until } from "./until.ts";

export type AppServer = {
  url: string;
  /** Everything it has printed so far. */
  output(): string;
  process: ChildProcess;
  kill(signal?: NodeJS.Signals): Promise<void>;
};

/** As scripts/start.mjs starts it. */
const START = ["node_modules/next/dist/bin/next", "start", "--keepAliveTimeout", "75000"];

/** Several may start at once, on few cores. */
const PATIENCE_MS = 60_000;

type Environment = Record<string, string | undefined>;

/** Ends a child and waits for its end; one that is gone already is fine. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

/**
 * A production build (made before) on a port of its own.
 * @param environment what differs from the environment of the tests; undefined removes a variable
 * @param dir the folder of the Next.js app
 */
export async function startApp(environment: Environment = {}, dir = "."): Promise<AppServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [...START, dir, "-H", "127.0.0.1", "-p", String(port)], {
    // As people run it, whatever the test runner says: libraries behave otherwise when they take it for a test.
    env: { ...process.env, NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const collect = (data: Buffer) => {
    printed += data.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const url = `http://127.0.0.1:${port}`;
  const answers = async () => {
    if (child.exitCode !== null)
      throw new Error(`The app ended with ${child.exitCode}:\n${printed}`);
    return fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
  };
  await until(`the app answers on ${url}`, answers, PATIENCE_MS);
  return {
    url,
    output: () => printed,
    process: child,
    kill: (signal = "SIGKILL") => end(child, signal),
  };
}
