import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type CurrentUser, requireUser } from "../auth/current-user";
import { validate } from "./body";
import { errorResponse } from "./error-response";
import { refuseOtherSites } from "./same-site";

type Context = { params: Promise<unknown> };

type Call<Params> = { request: Request; user: CurrentUser; params: Params };

/**
 * A route handler for a signed-in person (a guest too): authorises, validates the address, and turns whatever is
 * thrown into `{ code, message }` with the right status. The handler says only what is special.
 */
export function userRoute<Params>(
  params: z.ZodType<Params>,
  handle: (call: Call<Params>) => Promise<Response>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      refuseOtherSites(request);
      const user = await requireUser();
      return await handle({ request, user, params: validate(params, await context.params) });
    } catch (error) {
      unstable_rethrow(error);
      return errorResponse(error, request);
    }
  };
}
