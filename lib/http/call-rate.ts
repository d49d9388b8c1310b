import "server-only";

const WINDOW_MS = 60_000;
/** Callers are remembered by name up to here: whoever makes up names must not fill the memory. */
const MOST_CALLERS = 10_000;
/** All who come after them count as one. */
const THE_REST = "";

type Window = { startedAt: number; calls: Map<string, number> };

/** What is counted, and how often one caller may do it within a minute. */
export type Limit = { name: string; calls: number };

/** On globalThis because route bundles load this module again. */
const shared = globalThis as { holdfastCalls?: Map<string, Window> };

/** All callers share one window: at its end everything is forgotten at once, and nothing has to be swept. */
function currentWindow(name: string, now: number): Window {
  shared.holdfastCalls ??= new Map();
  const window = shared.holdfastCalls.get(name);
  if (window && now - window.startedAt < WINDOW_MS) return window;
  const next = { startedAt: now, calls: new Map() };
  shared.holdfastCalls.set(name, next);
  return next;
}

/**
 * Counts a call, in the memory of this process: with n processes a caller may do n times as much.
 * @returns undefined, or when to come again
 */
export function countCall(limit: Limit, caller: string, now = Date.now()): Date | undefined {
  const { startedAt, calls } = currentWindow(limit.name, now);
  const isKnown = calls.has(caller) || calls.size < MOST_CALLERS;
  const counted = isKnown ? caller : THE_REST;
  const sum = (calls.get(counted) ?? 0) + 1;
  calls.set(counted, sum);
  return sum <= limit.calls ? undefined : new Date(startedAt + WINDOW_MS);
}
