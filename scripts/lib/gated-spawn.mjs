import { spawn } from "node:child_process";

/** Waits for a line on the descriptor named first, then becomes the command; ends if the descriptor does. */
const GATE = 'gate=$1; shift; eval "read -r go <&$gate" || exit 1; eval "exec $gate<&-"; exec "$@"';

/**
 * Spawns a command that begins only when `open` is called: whoever has to know of it can be told before, and a
 * launcher that is killed in between leaves nothing running.
 */
export function gatedSpawn(command, options) {
  const stdio = [...options.stdio, "pipe"];
  const gate = stdio.length - 1;
  const args = ["-c", GATE, "sh", String(gate), ...command];
  const child = spawn("/bin/sh", args, { ...options, stdio, detached: true });
  const pipe = child.stdio[gate];
  // The command could not be started, or is gone already: its exit says so.
  pipe?.on("error", () => undefined);
  return { child, open: () => pipe?.end("go\n") };
}
