import "server-only";
import { unstable_rethrow } from "next/navigation";
import { type CurrentUser, requireUser } from "../auth/current-user";
import { AppError, type PublicError, toPublicError } from "../errors";
import { log } from "../log";

/** What a server action answers: a failure is a value, for Next.js hides the words of what is thrown. */
export type ActionResult<T> = { ok: true; value: T } | { ok: false; error: PublicError };

/** A server action of a signed-in person (a guest too): what `userRoute` is for routes. */
export async function userAction<T>(
  work: (user: CurrentUser) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work(await requireUser()) };
  } catch (error) {
    unstable_rethrow(error);
    if (!(error instanceof AppError)) log.error("Action failed", { error });
    return { ok: false, error: toPublicError(error) };
  }
}
