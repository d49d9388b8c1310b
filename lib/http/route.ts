import "server-only";
import type { z } from "zod";
import { type CurrentUser, requireUser } from "../auth/current-user";
import { validate } from "./body";
import { respond } from "./respond";
import { refuseOtherSites } from "./same-site";
import { countTurn } from "./turn-rate";

type Context = { params: Promise<unknown> };

type Call<Params> = { request: Request; user: CurrentUser; params: Params };

/**
 * A route handler for a signed-in person (a guest too): authorises and validates the address. The handler says only
 * what is special.
 */
export function userRoute<Params>(
  params: z.ZodType<Params>,
  handle: (call: Call<Params>) => Promise<Response>,
) {
  return (request: Request, context: Context): Promise<Response> =>
    respond(request, async () => {
      refuseOtherSites(request);
      const user = await requireUser();
      return handle({ request, user, params: validate(params, await context.params) });
    });
}

/** A `userRoute` that has a model asked: so many times a minute. */
export function turnRoute<Params>(
  params: z.ZodType<Params>,
  handle: (call: Call<Params>) => Promise<Response>,
) {
  return userRoute(params, async (call) => {
    countTurn(call.user.id, call.request.headers);
    return handle(call);
  });
}
