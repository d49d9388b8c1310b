import "server-only";
import { z } from "zod";
import { findByKey } from "../api-keys/find-by-key";
import { currentUser } from "../auth/current-user";
import { AppError } from "../errors";
import { validate } from "./body";
import { countKeyCall } from "./key-rate";
import { id } from "./params";
import { refuseOtherSites } from "./same-site";

/** Who calls: a person's browser, or a program with a key, which has a session of its own. */
export type Caller = { userId: string; keySession?: string };

/** In whose name, and in which session: what lib/artifacts asks for. */
export type Holder = { userId: string; sessionId: string };

const BEARER = /^bearer(?: +(.*))?$/i;

const keyOf = (request: Request): string | undefined => {
  const bearer = BEARER.exec(request.headers.get("authorization") ?? "");
  return bearer ? (bearer[1] ?? "").trim() : undefined;
};

/**
 * The program whose key comes with the request.
 * @throws AppError `unauthenticated` or `rate_limited`
 */
export async function callerByKey(request: Request): Promise<Caller> {
  const key = keyOf(request);
  const owner = key && (await findByKey(key));
  if (!owner) {
    const what = key ? "This API key is not valid: mistyped, or revoked." : "There is no API key.";
    throw new AppError(
      "unauthenticated",
      `${what} Send Authorization: Bearer hf_…, with a key made in the settings.`,
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
  return keyOf(request) === undefined ? callerByCookie(request) : callerByKey(request);
}

const sessionId = id("session").optional();

/**
 * The session that is named, or the key's own.
 * @throws AppError `invalid_request`
 */
export function holderOf(caller: Caller, named: unknown): Holder {
  const chosen = validate(z.object({ sessionId }), { sessionId: named }).sessionId;
  const session = chosen ?? caller.keySession;
  if (session) return { userId: caller.userId, sessionId: session };
  throw new AppError(
    "invalid_request",
    "sessionId: is missing; without an API key, say which chat's artifacts are meant, by its id.",
  );
}
