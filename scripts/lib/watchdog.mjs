/**
 * Ends the process groups it was told of when the launcher that started it is gone, however that came about:
 * nothing that a killed launcher leaves behind may hold a port or the data directory.
 *
 * Hears of them on its standard input, whose end is the launcher's end. (Not on an IPC channel: what happens there
 * before this process has started up is lost.)
 */
import { createInterface } from "node:readline";
import { killGroup } from "./process-group.mjs";

const POLL_MS = 50;
const members = new Map();

function endGroup(pid, grace) {
  const deadline = Date.now() + grace;
  killGroup(pid, grace > 0 ? "SIGTERM" : "SIGKILL");
  const timer = setInterval(() => {
    const isThere = killGroup(pid, Date.now() < deadline ? 0 : "SIGKILL");
    if (!isThere) clearInterval(timer);
  }, POLL_MS);
}

function hear({ pid, grace, gone }) {
  if (gone) members.delete(gone);
  if (pid) members.set(pid, grace);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) hear(JSON.parse(line));
for (const [pid, grace] of members) endGroup(pid, grace);
