/** Longer than any window of a rate limit; beyond it a header is nonsense. */
const MAX_WAIT_MS = 7 * 24 * 60 * 60 * 1000;

function waitMs(headers: Record<string, string>, now: number): number {
  const precise = Number.parseFloat(headers["retry-after-ms"] ?? "");
  if (Number.isFinite(precise)) return precise;
  const given = headers["retry-after"] ?? "";
  return /^\s*\d/.test(given) ? Number.parseFloat(given) * 1000 : Date.parse(given) - now;
}

/** When a provider says that trying again can work (`retry-after-ms`; `retry-after` in seconds or as a date). */
export function retryAtFrom(headers: Record<string, string>, now = Date.now()): Date | undefined {
  const wait = waitMs(headers, now);
  return wait >= 0 && wait <= MAX_WAIT_MS ? new Date(now + wait) : undefined;
}
