import type { PublicError } from "../errors";
import { ownError, parsePublicError } from "./resuming-transport/public-error";

/** What went wrong, as the page shows it: a failure that the server named, or one that never reached it. */
export type ChatFailure = Omit<PublicError, "code"> & {
  code: PublicError["code"] | "network" | "unknown";
};

/** A failure on its way through code that throws. */
export class ChatRequestError extends Error {
  readonly failure: ChatFailure;

  constructor(failure: ChatFailure, options?: ErrorOptions) {
    super(failure.message, options);
    this.name = "ChatRequestError";
    this.failure = failure;
  }
}

const NETWORK_LOST: ChatFailure = ownError("network", "byCode.network");
const UNKNOWN: ChatFailure = ownError("unknown", "byCode.unknown");

/**
 * Browsers say "Failed to fetch", "network error", "NetworkError when ..." or "Load failed", and what loads our own code
 * "Failed to load chunk ..."; we end what takes too long.
 */
function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "TimeoutError") return true;
  return /fetch|network|load failed|load chunk|connection|terminated/i.test(error.message);
}

/** Whatever `fetch`, a stream or the AI SDK threw, in words for a person. */
export function toChatFailure(error: unknown): ChatFailure {
  if (error instanceof ChatRequestError) return error.failure;
  if (error instanceof Error) {
    const named = parsePublicError(error.message);
    if (named) return named;
  }
  return isNetworkError(error) ? NETWORK_LOST : UNKNOWN;
}
