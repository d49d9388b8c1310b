import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createClient } from "redis";
import { fineCpuMs } from "./cpu.ts";

const RETRY_MS = 20;

/** Commands of this control connection and of connecting; what a design asks for is everything else. */
const OWN = /^(?:info|client|config|hello|command|select|ping|auth)/;

export type PrivateRedis = Awaited<ReturnType<typeof startPrivateRedis>>;

/** A Redis for one contestant alone, so that its CPU, commands and connections are that contestant's. */
export async function startPrivateRedis(program = process.env.REDIS_SERVER ?? "redis-server") {
  const port = await freePort();
  const args = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = spawn(program, args, { stdio: "ignore" });
  const url = `redis://127.0.0.1:${port}`;
  const control = createClient({
    url,
    socket: { reconnectStrategy: () => RETRY_MS, socketTimeout: 0 },
  });
  control.on("error", () => undefined);
  await control.connect();
  const info = (section: string) => control.sendCommand(["INFO", section]).then(String);
  return {
    url,
    cpuMs: () => fineCpuMs(server.pid ?? 0),
    commands: async () => countCommands(await info("commandstats")),
    /** Bytes of data. */
    memory: async () => Number(/used_memory_dataset:(\d+)/.exec(await info("memory"))?.[1]),
    /** Connections that are not this one. */
    connections: async () => Number(/connected_clients:(\d+)/.exec(await info("clients"))?.[1]) - 1,
    signal: (signal: NodeJS.Signals) => server.kill(signal),
    async close() {
      control.destroy();
      await end(server);
    },
  };
}

function countCommands(stats: string): number {
  let calls = 0;
  for (const [, name = "", count] of stats.matchAll(/cmdstat_([^:]+):calls=(\d+)/g)) {
    if (!OWN.test(name)) calls += Number(count);
  }
  return calls;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGKILL");
  await once(server, "exit");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return address.port;
}
