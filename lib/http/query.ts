import "server-only";
import type { z } from "zod";
import { validate } from "./body";

/** What an address says after its question mark; of a name that is there twice, the last value. */
export const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url).searchParams);

/** @throws AppError `invalid_request` that names the first field that is wrong. */
export const readQuery = <T>(request: Request, schema: z.ZodType<T>): T =>
  validate(schema, queryOf(request));
