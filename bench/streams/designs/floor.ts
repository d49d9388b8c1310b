import type { Design } from "../design.ts";

/** The same replies without any layer: what is subtracted from everybody. */
export async function connect(): Promise<Design> {
  return {
    start: async (_id, source) => source.text(),
    resume: async () => undefined,
  };
}
