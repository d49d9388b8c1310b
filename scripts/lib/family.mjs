import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gatedSpawn } from "./gated-spawn.mjs";
import { killGroup, settled } from "./process-group.mjs";

const WATCHDOG = fileURLToPath(new URL("./watchdog.mjs", import.meta.url));

/**
 * The processes that belong to a launcher. Each leads a process group of its own: Ctrl-C in the terminal reaches
 * the launcher only, which ends them in the right order, and a member's own children end with it. A watchdog ends
 * them when the launcher is killed.
 */
export function createFamily() {
  const members = [];
  const watchdog = spawn(process.execPath, [WATCHDOG], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watchdog.unref();
  watchdog.stdin.unref();
  // It has been killed by somebody; the family goes on without it.
  watchdog.stdin.on("error", () => undefined);
  let stopping;

  const tell = (message, told) => watchdog.stdin.write(`${JSON.stringify(message)}\n`, told);

  /**
   * @param {string} name for messages
   * @param {{ grace: number, orphanGrace?: number }} patience milliseconds from SIGTERM to SIGKILL; and the same
   *   when the launcher was killed, where a port or a data directory has to be free at once
   */
  function start(name, command, options, { grace, orphanGrace = 0 }) {
    const { child, open } = gatedSpawn(command, options);
    const member = { name, child, grace };
    member.exit = settled(child).then((exit) => {
      if (child.pid) killGroup(child.pid, "SIGKILL");
      tell({ gone: child.pid });
      return exit;
    });
    if (child.pid) tell({ pid: child.pid, grace: orphanGrace }, open);
    members.push(member);
    return member;
  }

  async function end(member) {
    const { child } = member;
    if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
    killGroup(child.pid, "SIGTERM");
    const timer = setTimeout(() => killGroup(child.pid, "SIGKILL"), member.grace);
    await member.exit;
    clearTimeout(timer);
  }

  /** Ends the members, the last started first, since the later ones use the earlier ones. */
  async function endAll() {
    for (const member of members.toReversed()) await end(member);
    watchdog.stdin.end();
  }

  return {
    start,
    end,
    stop: () => {
      stopping ??= endAll();
      return stopping;
    },
    /** For a second Ctrl-C. */
    kill: () => {
      for (const { child } of members) {
        if (child.pid && child.exitCode === null) killGroup(child.pid, "SIGKILL");
      }
    },
    get isStopping() {
      return stopping !== undefined;
    },
  };
}
