import type { WakeSignal } from "./platform";

const TICK_MS = 5_000;
/** A tick this late means that the machine slept or the page was frozen. */
const JUMP_MS = 15_000;

/** Says when the network or the page comes back. @returns a function that ends the watch */
export function watchWakeSignals(listener: (signal: WakeSignal) => void): () => void {
  const stops = [watchClock(() => listener("awake"))];
  if (typeof window !== "undefined") {
    stops.push(
      listen(window, "online", () => listener("online")),
      listen(window, "offline", () => listener("offline")),
      listen(window, "pageshow", () => listener("awake")),
      listen(document, "visibilitychange", () => {
        if (document.visibilityState === "visible") listener("awake");
      }),
    );
  }
  return () => {
    for (const stop of stops) stop();
  };
}

function listen(target: EventTarget, type: string, handler: () => void): () => void {
  target.addEventListener(type, handler);
  return () => target.removeEventListener(type, handler);
}

function watchClock(onJump: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    const jumped = now - last > JUMP_MS;
    last = now;
    if (jumped) onJump();
  }, TICK_MS);
  return () => clearInterval(timer);
}
