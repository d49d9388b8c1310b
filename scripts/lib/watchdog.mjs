/**
 * Ends the process groups it was told of when the launcher that started it is gone, however that came about:
 * nothing that a killed launcher leaves behind may hold a port or the data directory.
 */
import { killGroup } from "./process-group.mjs";

const POLL_MS = 50;
const members = new Map();

process.on("message", ({ pid, grace, gone }) => {
  if (gone) members.delete(gone);
  if (pid) members.set(pid, grace);
});

function endGroup(pid, grace) {
  const deadline = Date.now() + grace;
  killGroup(pid, grace > 0 ? "SIGTERM" : "SIGKILL");
  const timer = setInterval(() => {
    const isThere = killGroup(pid, Date.now() < deadline ? 0 : "SIGKILL");
    if (!isThere) clearInterval(timer);
  }, POLL_MS);
}

process.on("disconnect", () => {
  for (const [pid, grace] of members) endGroup(pid, grace);
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
