import type { ErrorCode, PublicError } from "../../errors";
import { ownError } from "./public-error";

const CODES = new Map<number, ErrorCode>([
  [400, "invalid_request"],
  [401, "unauthenticated"],
  [403, "forbidden"],
  [404, "not_found"],
  [413, "too_large"],
  [429, "rate_limited"],
  [502, "unavailable"],
  [503, "unavailable"],
  [504, "unavailable"],
]);

/** For answers that are not ours (a proxy's page): the status is all there is. */
export function errorOfStatus(status: number): PublicError {
  const code = CODES.get(status) ?? "internal";
  return ownError(code, "page.answered", { status });
}
