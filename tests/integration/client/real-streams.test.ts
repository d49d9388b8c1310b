import type { UIMessageChunk } from "ai";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { ResumingTransport } from "@/lib/client/resuming-transport";
import type { StartedStream } from "@/lib/streams/contract";
import { createStreams } from "@/lib/streams/create-streams";
import { parseEventId } from "@/lib/streams/wire";
import { question, reply } from "./replies";
import { compact } from "./reply-log";

const streams = createStreams({ redisUrl: "memory://", timing: { slowFlush: 5, fastFlush: 1 } });
afterAll(() => streams.close());

const scope = "user:chat";
let started = 0;

/** Both routes over the real layer, without the database; every response breaks where it is told. */
function server(chunks: UIMessageChunk[], cuts: number[]) {
  started += 1;
  const id = `stream-${started}`;
  let sent = 0;
  const source = new ReadableStream<string>({
    async pull(controller) {
      const chunk = chunks[sent];
      sent += 1;
      await new Promise(setImmediate);
      if (chunk) controller.enqueue(`data: ${JSON.stringify(chunk)}\n\n`);
      else controller.close();
    },
  });
  let begun: Promise<StartedStream> | undefined;
  const post = async () => {
    const isFirst = begun === undefined;
    begun ??= streams.start({ id, scope, source, onEnd: () => {}, save: async () => "done" });
    const { body } = await begun;
    return isFirst ? body : streams.resume({ id, scope });
  };
  return async (_url: string, init: RequestInit): Promise<Response> => {
    const lastEventId = new Headers(init.headers).get("last-event-id");
    const at = lastEventId === null ? undefined : parseEventId(lastEventId);
    const from = at ? { after: at.position, epoch: at.epoch } : {};
    const isPost = init.method === "POST";
    const body = await (isPost ? post() : streams.resume({ id, scope, ...from }));
    if (!body) return new Response(null, { status: 204 });
    const headers = { "content-type": "text/event-stream" };
    return new Response(body.pipeThrough(breakAfter(cuts.shift())), { headers });
  };
}

function breakAfter(bytes = Number.POSITIVE_INFINITY) {
  let room = bytes;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (chunk.length > room) {
        controller.enqueue(chunk.subarray(0, room));
        controller.error(new TypeError("network error"));
      } else {
        controller.enqueue(chunk);
      }
      room -= chunk.length;
    },
  });
}

test("the layer and the transport understand each other, wherever the connections break", async () => {
  const cuts = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(reply, cuts, async (chunks, places) => {
      const transport = new ResumingTransport({
        platform: { random: () => 0, fetch: server(chunks, places) },
      });
      const stream = await transport.sendMessages({
        trigger: "submit-message",
        chatId: "chat",
        messageId: undefined,
        messages: [question],
        abortSignal: undefined,
      });
      const received: UIMessageChunk[] = [];
      for await (const chunk of stream) received.push(chunk);
      expect(compact(received)).toEqual(compact(chunks));
    }),
    { numRuns: 50 },
  );
});
