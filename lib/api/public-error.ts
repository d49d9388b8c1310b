import { z } from "zod";
import { errorReason } from "../error-reason";
import { ERROR_STATUS, type ErrorCode, isErrorCode, type PublicError } from "../errors";

/** What every refusal looks like. */
export const publicError = z.object({
  code: z.enum(Object.keys(ERROR_STATUS).filter(isErrorCode)),
  message: z.string().describe("What is wrong, and what would be right"),
  reason: errorReason
    .optional()
    .describe(
      "The message by a name, and what stands in its gaps: the page says it in other languages",
    ),
  retryAt: z.iso.datetime().optional().describe("When trying again can work"),
}) satisfies z.ZodType<PublicError>;

/** What any operation may answer. */
export const USUAL_ERRORS: ErrorCode[] = [
  "invalid_request",
  "unauthenticated",
  "not_found",
  "rate_limited",
  "internal",
  "unavailable",
];
