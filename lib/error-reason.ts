import { z } from "zod";
import type { Reason } from "./errors";

export const errorReason = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
}) satisfies z.ZodType<Reason>;
