import type { PublicError } from "../../errors";
import { errorOfStatus } from "./error-of-status";
import type { Platform } from "./platform";
import { parsePublicError } from "./public-error";

export type ReplyBody = ReadableStream<Uint8Array>;

export type Answer =
  | { kind: "stream"; body: ReplyBody }
  /** There is no such reply (any more). */
  | { kind: "nothing" }
  /** The server has understood and says no; trying again is no use. */
  | { kind: "refused"; error: PublicError }
  /** The server has understood and cannot now. */
  | { kind: "busy"; error: PublicError; retryAfterMs: number | undefined }
  /** No answer, or none of ours: whether the request arrived is unknown. */
  | { kind: "unreachable"; cause: unknown };

export type Question = { url: string; init: RequestInit & { method: "GET" | "POST" } };

/** One HTTP try. Never rejects: every outcome is an answer. */
export async function askServer(
  platform: Platform,
  { url, init }: Question,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await platform.fetch(url, { cache: "no-store", ...init, signal });
    return await understand(response, init.method, platform.now());
  } catch (cause) {
    return { kind: "unreachable", cause };
  }
}

async function understand(response: Response, method: string, now: number): Promise<Answer> {
  const isEvents = response.headers.get("content-type")?.startsWith("text/event-stream");
  if (response.ok && isEvents && response.body) return { kind: "stream", body: response.body };
  const text = await response.text();
  if (method === "GET" && (response.status === 204 || response.status === 404)) {
    return { kind: "nothing" };
  }
  // A 200 that is no event stream comes from somebody in between (a hotel's sign-in page).
  if (response.ok) return { kind: "unreachable", cause: `${response.status} without events` };
  return failure(response, method, parsePublicError(text), now);
}

function failure(
  response: Response,
  method: string,
  ours: PublicError | undefined,
  now: number,
): Answer {
  const { status } = response;
  const error = ours ?? errorOfStatus(status);
  if (status >= 500 && !ours) return { kind: "unreachable", cause: `${status} by a proxy` };
  const isPassing = method === "GET" ? status >= 500 || status === 429 : status === 503;
  if (!isPassing) return { kind: "refused", error };
  return { kind: "busy", error, retryAfterMs: retryAfter(response, error, now) };
}

/** `Retry-After` is seconds or a date (RFC 9110, 10.2.3); our own errors carry a time as well. */
function retryAfter(response: Response, error: PublicError, now: number): number | undefined {
  const header = response.headers.get("retry-after");
  if (header && /^\d+$/.test(header)) return Number(header) * 1000;
  const time = Date.parse(header ?? error.retryAt ?? "");
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
