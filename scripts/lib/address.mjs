import net from "node:net";
import { Refusal } from "./say.mjs";

/** A launcher that was killed a moment ago may still be giving the port back. */
const PATIENCE_MS = 2_000;
const POLL_MS = 100;

/**
 * Where the page is served. Only this machine can reach it unless HOST says otherwise (0.0.0.0: everybody).
 * Not HOSTNAME: containers set that one to their own name.
 */
export function address(env = process.env) {
  const host = env.HOST || "127.0.0.1";
  const text = env.PORT || "3000";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT is "${text}"; a port is a whole number from 1 to 65535, such as 3000.`);
  }
  const local = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host;
  return { host, port, url: `http://${local}:${port}` };
}

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** Also the addresses that "localhost" can mean: a browser may prefer the one that somebody else holds. */
async function problem(port, host) {
  for (const each of new Set([host, "127.0.0.1", "::1", "0.0.0.0", "::"])) {
    const code = await tryToListen(port, each);
    if (code === "EADDRINUSE" || (code && each === host)) return code;
  }
  return undefined;
}

const REASONS = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port === 3000 ? 3001 : 3000} npm run ${process.env.npm_lifecycle_event ?? "dev"}`,
  EACCES: ({ port }) =>
    `Port ${port} is not open to this user; a good value for PORT is 3000 (ports under 1024 belong to root).`,
};

/** @throws Refusal that names the port and what to do. */
export async function claimPort(where) {
  const deadline = Date.now() + PATIENCE_MS;
  let code = await problem(where.port, where.host);
  while (code === "EADDRINUSE" && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    code = await problem(where.port, where.host);
  }
  if (!code) return;
  const reason = REASONS[code];
  throw new Refusal(
    reason?.(where) ??
      `Cannot listen on ${where.host}:${where.port} (${code}). HOST has to be an address of this machine, such as 127.0.0.1.`,
  );
}

/** A port on the loopback address that nobody held a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
