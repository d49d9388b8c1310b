import { z } from "zod";
import { ERROR_STATUS, type ErrorCode, type PublicError } from "../errors";

const isCode = (name: string): name is ErrorCode => name in ERROR_STATUS;

/** What every refusal looks like. */
export const publicError = z.object({
  code: z.enum(Object.keys(ERROR_STATUS).filter(isCode)),
  message: z.string().describe("What is wrong, and what would be right"),
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
