import "server-only";
import { AppError } from "../errors";

const WINDOW_MS = 60_000;
const CALLS_A_WINDOW = 600;

type Window = { startedAt: number; calls: Map<string, number> };

const shared = globalThis as { holdfastKeyCalls?: Window };

/** All keys share one window: at its end everything is forgotten at once, and nothing has to be swept. */
function currentWindow(now: number): Window {
  const window = shared.holdfastKeyCalls;
  if (window && now - window.startedAt < WINDOW_MS) return window;
  shared.holdfastKeyCalls = { startedAt: now, calls: new Map() };
  return shared.holdfastKeyCalls;
}

/**
 * Counts a call of a key, in the memory of this process: with n processes a key may do n times as much.
 * @throws AppError `rate_limited`
 */
export function countKeyCall(keyId: string, now = Date.now()): void {
  const window = currentWindow(now);
  const calls = (window.calls.get(keyId) ?? 0) + 1;
  window.calls.set(keyId, calls);
  if (calls <= CALLS_A_WINDOW) return;
  throw new AppError(
    "rate_limited",
    `This API key has made ${CALLS_A_WINDOW} calls within a minute, which is the limit. Please wait.`,
    { retryAt: new Date(window.startedAt + WINDOW_MS) },
  );
}
