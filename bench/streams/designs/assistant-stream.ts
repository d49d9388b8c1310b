import { createClient } from "redis";
import type { After, Design } from "../design.ts";

/** Its types are only there once bench/package.json is installed, so the few that are used stand here. */
type Context = {
  run(id: string, make: () => ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>>;
  resume(id: string): Promise<ReadableStream<Uint8Array> | null>;
};
type Core = {
  createResumableStreamContext(options: { store: unknown; waitUntil: After }): Context;
};
type Store = { createRedisResumableStreamStore(client: unknown): unknown };

const PACKAGE = "assistant-stream/resumable";

/** As published, with the client that it names as its peer (bench/node_modules/redis). */
export async function connect(redisUrl: string, waitUntil: After): Promise<Design> {
  const { createResumableStreamContext }: Core = await import(PACKAGE);
  const { createRedisResumableStreamStore }: Store = await import(`${PACKAGE}/redis`);
  const client = createClient({ url: redisUrl });
  client.on("error", () => undefined);
  await client.connect();
  const store = createRedisResumableStreamStore(client);
  const context = createResumableStreamContext({ store, waitUntil });
  return {
    start: (id, source) => context.run(id, () => source.bytes()),
    resume: (id) => context.resume(id),
  };
}
