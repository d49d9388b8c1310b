import net from "node:net";
import os from "node:os";
import { freePort } from "./address.mjs";
import { findProgram } from "./find-program.mjs";
import { Refusal } from "./say.mjs";

const START_MS = 10_000;
const POLL_MS = 25;
const ATTEMPTS = 3;

export const findRedis = () => findProgram(["redis-server", "valkey-server"]);

function ping(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("connect", () => socket.write("PING\r\n"));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(String(data).startsWith("+PONG"));
    });
    socket.once("error", () => resolve(false));
  });
}

async function answers(port, member) {
  let ended = false;
  member.exit.then(() => {
    ended = true;
  });
  const deadline = Date.now() + START_MS;
  while (!ended && Date.now() < deadline) {
    if ((await ping(port)) && !ended) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
}

/** A Redis (or Valkey) on a free port of this machine that forgets everything when it ends. */
export async function startRedis(family, program) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort();
    const command = [program, "--port", String(port), "--bind", "127.0.0.1"];
    const memoryOnly = [
      "--save",
      "",
      "--appendonly",
      "no",
      "--daemonize",
      "no",
      "--dir",
      os.tmpdir(),
    ];
    const options = { stdio: ["ignore", "ignore", "inherit"] };
    const member = family.start("Redis", [...command, ...memoryOnly], options, { grace: 3_000 });
    if (await answers(port, member)) return { url: `redis://127.0.0.1:${port}`, member };
    await family.end(member);
  }
  throw new Refusal(
    `${program} did not start. Set REDIS_URL to a Redis of your own, or to memory:// to go on without one.`,
  );
}
