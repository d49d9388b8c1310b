import "server-only";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { AppError } from "../errors";
import { validate } from "./body";
import { type Caller, identifyCaller } from "./caller";
import { errorResponse } from "./error-response";
import { id } from "./params";

type Context = { params: Promise<unknown> };

/** In whose name, and in which session: what lib/artifacts asks for. */
type Holder = { userId: string; sessionId: string };

type Call<Params> = { request: Request; params: Params };
type CallerCall<Params> = Call<Params> & { caller: Caller };
type HolderCall<Params> = Call<Params> & { holder: Holder; query: Record<string, string> };

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

/** RFC 6750, section 3: what is refused for want of a key says that it takes one. */
function refusal(error: unknown, request: Request): Response {
  const response = errorResponse(error, request);
  if (response.status === 401) {
    const why = request.headers.has("authorization") ? ', error="invalid_token"' : "";
    response.headers.set("www-authenticate", `Bearer realm="Holdfast"${why}`);
  }
  return response;
}

/** A route handler for people and for programs: like `userRoute`, with an API key or a session cookie. */
export function callerRoute<Params>(
  params: z.ZodType<Params>,
  handle: (call: CallerCall<Params>) => Promise<Response>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const caller = await identifyCaller(request);
      return await handle({ request, caller, params: validate(params, await context.params) });
    } catch (error) {
      unstable_rethrow(error);
      return refusal(error, request);
    }
  };
}

/** A `callerRoute` in a session, which the address names: `?sessionId=`. */
export function holderRoute<Params>(
  params: z.ZodType<Params>,
  handle: (call: HolderCall<Params>) => Promise<Response>,
) {
  return callerRoute(params, ({ request, caller, params }) => {
    const { sessionId, ...query } = Object.fromEntries(new URL(request.url).searchParams);
    return handle({ request, params, query, holder: holderOf(caller, sessionId) });
  });
}
