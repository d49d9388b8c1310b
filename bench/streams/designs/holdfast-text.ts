import { createResumableStreamContext } from "../../../lib/streams/resumable-stream-context.ts";
import type { After, Design } from "../design.ts";

/** Our layer behind the published package's face: the same calls, the same strings in and out. */
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
