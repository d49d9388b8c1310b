import { tool } from "ai";
import { z } from "zod";

const inputSchema = z.object({
  timeZone: z.string().describe("An IANA time zone, for example Europe/Paris or UTC"),
});

export type CurrentTime =
  | { ok: true; timeZone: string; iso: string; text: string }
  | { ok: false; message: string };

/** @param now for tests */
export function timeIn(timeZone: string, now = new Date()): CurrentTime {
  try {
    const text = new Intl.DateTimeFormat("en-GB", {
      dateStyle: "full",
      timeStyle: "short",
      timeZone,
    }).format(now);
    return { ok: true, timeZone, iso: now.toISOString(), text };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      ok: false,
      message: `There is no time zone "${timeZone}"; a good one is Europe/Paris.`,
    };
  }
}

export const currentTime = tool({
  description: "The current date and time in a time zone.",
  inputSchema,
  execute: async ({ timeZone }) => timeIn(timeZone),
});
