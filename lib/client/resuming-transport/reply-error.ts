import type { PublicError } from "../../errors";

/** A failure to show. Its message is the JSON of a PublicError, the form error chunks of the stream have too. */
export class ReplyError extends Error {
  readonly error: PublicError;

  constructor(error: PublicError, options?: ErrorOptions) {
    super(JSON.stringify(error), options);
    this.name = "ReplyError";
    this.error = error;
  }
}
