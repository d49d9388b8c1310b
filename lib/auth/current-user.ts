import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { auth } from "./auth";

export type CurrentUser = { id: string };

/** Who the request comes from, or null for a first visit. One look-up a request, whoever asks. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const session = await auth().api.getSession({ headers: await headers() });
  return session && { id: session.user.id };
});

/** @throws AppError `unauthenticated` without a session. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await currentUser();
  if (user) return user;
  throw new AppError("unauthenticated", sentence("account.sessionEnded"));
}
