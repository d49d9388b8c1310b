import "server-only";
import { findByKey } from "../api-keys/find-by-key";
import { currentUser } from "../auth/current-user";
import { AppError } from "../errors";
import { countKeyCall } from "./key-rate";
import { refuseOtherSites } from "./same-site";

/** Who calls: a person's browser, or a program with a key, which has a session of its own. */
export type Caller = { userId: string; keySession?: string };

const BEARER = /^bearer(?: +(.*))?$/i;

/** @throws AppError `unauthenticated` or `rate_limited` */
async function callerByKey(key: string): Promise<Caller> {
  const owner = await findByKey(key);
  if (!owner) {
    throw new AppError(
      "unauthenticated",
      "This API key is not valid: mistyped, or revoked. Send Authorization: Bearer hf_…, with a key made in the settings.",
    );
  }
  countKeyCall(owner.keyId);
  return { userId: owner.userId, keySession: owner.keyId };
}

/** The cookie is sent by the browser unasked, so that the page that makes it send it has to be ours. */
async function callerByCookie(request: Request): Promise<Caller> {
  refuseOtherSites(request);
  const user = await currentUser();
  if (user) return { userId: user.id };
  throw new AppError(
    "unauthenticated",
    "Programs: send an API key, as Authorization: Bearer hf_…; it is made in the settings. People: reload the page to go on as a guest.",
  );
}

/**
 * A key that is not right is refused, whatever the cookie would have allowed. Another scheme is not ours to judge: a
 * proxy that asks for a password makes the browser send `Basic` everywhere.
 */
export function identifyCaller(request: Request): Promise<Caller> {
  const bearer = BEARER.exec(request.headers.get("authorization") ?? "");
  return bearer ? callerByKey((bearer[1] ?? "").trim()) : callerByCookie(request);
}
