/**
 * The closed list of things that can go wrong for a caller, each with its HTTP status.
 * The page shows the sentence that comes with it; programs branch on the code.
 */
export const ERROR_STATUS = {
  invalid_request: 400,
  unknown_model: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  message_id_reused: 409,
  reply_in_progress: 409,
  stale_cursor: 409,
  version_conflict: 409,
  limit_reached: 409,
  too_large: 413,
  unsupported_media_type: 415,
  unreadable_file: 422,
  rate_limited: 429,
  internal: 500,
  model_credentials: 502,
  model_failed: 502,
  unavailable: 503,
  model_overloaded: 503,
  model_timeout: 504,
  reply_interrupted: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_STATUS, code);

/**
 * Which sentence of the `errors` in lib/i18n/messages a failure is told in, and what stands in its gaps. Rows and open
 * pages hold on to both: a sentence that changes its values needs a new key.
 */
export type Reason = { key: string; values?: Record<string, string | number> };

/** A sentence in English, and how to say it in another language: see lib/i18n/sentence.ts. */
export type Sentence = { text: string; reason: Reason };

/** What a failure looks like outside: in a response body, in an error event of a stream, in a row. */
export type PublicError = {
  code: ErrorCode;
  /** A sentence for a person, in English: what is wrong, and what would be right. */
  message: string;
  /** The same for the page, which says it in its own language; what only programs come to see has none. */
  reason?: Reason;
  /** When trying again can work, as an ISO 8601 time. */
  retryAt?: string;
};

/** A failure that is somebody's to see. Everything else that is thrown is a bug and shows as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: Reason | undefined;
  readonly retryAt: Date | undefined;

  /** @param said a `sentence` for what a person can come to see, a text for what only programs do */
  constructor(
    code: ErrorCode,
    said: string | Sentence,
    options: { cause?: unknown; retryAt?: Date } = {},
  ) {
    super(typeof said === "string" ? said : said.text, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.reason = typeof said === "string" ? undefined : said.reason;
    this.retryAt = options.retryAt;
  }

  /** By name: what the whole process shares may throw another route's copy of this class. */
  static override [Symbol.hasInstance](value: unknown): value is AppError {
    return value instanceof Error && value.name === "AppError";
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }

  toPublic(): PublicError {
    const { code, message, reason } = this;
    const retryAt = this.retryAt && { retryAt: this.retryAt.toISOString() };
    return { code, message, ...(reason && { reason }), ...retryAt };
  }
}

/** Turns anything thrown into what may be shown; a bug's own words stay in the log. */
export function toPublicError(error: unknown): PublicError {
  if (error instanceof AppError) return error.toPublic();
  return { code: "internal", message: "Something went wrong on our side. Please try again." };
}
