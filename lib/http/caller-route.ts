import "server-only";
import type { z } from "zod";
import { validate } from "./body";
import { type Caller, callerByKey, type Holder, holderOf, identifyCaller } from "./caller";
import { errorResponse } from "./error-response";
import { queryOf } from "./query";
import { respond } from "./respond";

type Context = { params: Promise<unknown> };

type Call<Params> = { request: Request; params: Params };
type CallerCall<Params> = Call<Params> & { caller: Caller };
type HolderCall<Params> = Call<Params> & { holder: Holder; query: Record<string, string> };

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
  return (request: Request, context: Context): Promise<Response> => {
    const work = async () => {
      const caller = await identifyCaller(request);
      return handle({ request, caller, params: validate(params, await context.params) });
    };
    return respond(request, work, refusal);
  };
}

/** A route handler for programs alone, whatever cookie comes along. */
export function keyRoute(handle: (call: Omit<CallerCall<unknown>, "params">) => Promise<Response>) {
  return (request: Request): Promise<Response> => {
    const work = async () => handle({ request, caller: await callerByKey(request) });
    return respond(request, work, refusal);
  };
}

/** A `callerRoute` in a session, which the address names: `?sessionId=`. */
export function holderRoute<Params>(
  params: z.ZodType<Params>,
  handle: (call: HolderCall<Params>) => Promise<Response>,
) {
  return callerRoute(params, ({ request, caller, params }) => {
    const { sessionId, ...query } = queryOf(request);
    return handle({ request, params, query, holder: holderOf(caller, sessionId) });
  });
}
