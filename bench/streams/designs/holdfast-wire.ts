import { createStreams } from "../../../lib/streams/create-streams.ts";
import type { After, Design } from "../design.ts";

const scope = "bench";

/** Our layer as the app uses it: bytes with an `id:` line an event, and a compacted replay. */
export async function connect(redisUrl: string, after: After): Promise<Design> {
  const streams = createStreams({ redisUrl });
  return {
    async start(id, { text }) {
      const save = async () => "done" as const;
      const started = await streams.start({ id, scope, source: text(), onEnd() {}, save });
      after(started.finished);
      return started.body;
    },
    resume: (id) => streams.resume({ id, scope }),
  };
}
