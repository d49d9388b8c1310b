import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { validate } from "./body";
import { errorResponse } from "./error-response";

type Context = { params: Promise<unknown> };

/** A route handler for whoever knows the address. It reads; nothing is changed by it. */
export function publicRoute<Params>(
  params: z.ZodType<Params>,
  handle: (call: { request: Request; params: Params }) => Promise<Response>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await handle({ request, params: validate(params, await context.params) });
    } catch (error) {
      unstable_rethrow(error);
      return errorResponse(error, request);
    }
  };
}
