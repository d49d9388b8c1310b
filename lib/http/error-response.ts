import "server-only";
import { AppError, ERROR_STATUS, toPublicError } from "../errors";
import { log } from "../log";

function retryAfterSeconds(retryAt: string): number {
  return Math.max(1, Math.ceil((Date.parse(retryAt) - Date.now()) / 1000));
}

/** The one place that turns what was thrown into an answer. A bug is logged whole and shown as `internal`. */
export function errorResponse(error: unknown, request: Request): Response {
  if (!(error instanceof AppError)) {
    log.error("Request failed", { method: request.method, url: request.url, error });
  }
  const shown = toPublicError(error);
  const headers = new Headers({ "cache-control": "no-store" });
  if (shown.retryAt) headers.set("retry-after", String(retryAfterSeconds(shown.retryAt)));
  return Response.json(shown, { status: ERROR_STATUS[shown.code], headers });
}
