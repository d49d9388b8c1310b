import { createResumableStreamContext } from "resumable-stream";
import type { After, Design } from "../design.ts";

/** As published: clients of its own making, from REDIS_URL, with the defaults of the redis package. */
export async function connect(redisUrl: string, waitUntil: After): Promise<Design> {
  process.env.REDIS_URL = redisUrl;
  const context = createResumableStreamContext({ waitUntil });
  return {
    async start(id, source) {
      const body = await context.createNewResumableStream(id, () => source.text());
      if (!body) throw new Error(`${id} exists`);
      return body;
    },
    resume: (id) => context.resumeExistingStream(id, 0),
  };
}
