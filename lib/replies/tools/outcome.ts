import "server-only";
import { AppError, type PublicError, toPublicError } from "../../errors";
import { log } from "../../log";

/** What a model is told instead of an exception, so that it can mend its call. */
type Failure = Pick<PublicError, "code" | "message"> & { ok: false };
export type Outcome<T> = ({ ok: true } & T) | Failure;

/** Never throws. */
export async function outcomeOf<T extends object>(work: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await work) };
  } catch (error) {
    if (!(error instanceof AppError)) log.error("A tool failed", { error });
    const { code, message } = toPublicError(error);
    return { ok: false, code, message };
  }
}
