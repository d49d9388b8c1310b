import { isRunning, npmParent } from "./npm-parent.mjs";

const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
/** A terminal's Ctrl-C may come twice, by way of npm; only a later one means impatience. */
const SAME_PRESS_MS = 500;
const PARENT_POLL_MS = 500;

/** npm leaves its script running when npm itself is killed, and nothing but looking tells of it. */
function watchParent(leave) {
  process.on("disconnect", () => leave("SIGHUP"));
  process.channel?.unref();
  // Undefined where there never was a channel.
  if (process.connected === false) leave("SIGHUP");
  const npm = npmParent();
  if (!npm) return;
  const timer = setInterval(() => {
    if (isRunning(npm)) return;
    clearInterval(timer);
    leave("SIGHUP");
  }, PARENT_POLL_MS).unref();
}

/** Ends the family, then this process, when it is told to, by a signal or by its parent's end. */
export function endOnSignal(family) {
  let first;
  const leave = async (signal) => {
    if (first) {
      if (Date.now() - first > SAME_PRESS_MS) family.kill();
      return;
    }
    first = Date.now();
    await family.stop();
    process.exit(CODES[signal]);
  };
  for (const signal of Object.keys(CODES)) process.on(signal, leave);
  watchParent(leave);
}
