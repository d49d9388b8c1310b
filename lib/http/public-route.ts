import "server-only";
import type { z } from "zod";
import { validate } from "./body";
import { respond } from "./respond";

type Context = { params: Promise<unknown> };

/** A route handler for whoever knows the address. It reads; nothing is changed by it. */
export function publicRoute<Params>(
  params: z.ZodType<Params>,
  handle: (call: { request: Request; params: Params }) => Promise<Response>,
) {
  return (request: Request, context: Context): Promise<Response> =>
    respond(request, async () =>
      handle({ request, params: validate(params, await context.params) }),
    );
}
