import type { ErrorCode, PublicError } from "../../errors";

/** A failure to show. Its message is the JSON of a PublicError, the form error chunks of the stream have too. */
export class ReplyError extends Error {
  readonly error: PublicError;

  constructor(error: PublicError, options?: ErrorOptions) {
    super(JSON.stringify(error), options);
    this.name = "ReplyError";
    this.error = error;
  }
}

export function isPublicError(value: unknown): value is PublicError {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    "message" in value &&
    typeof value.message === "string"
  );
}

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
  return { code, message: `The server answered ${status}. Please try again.` };
}
