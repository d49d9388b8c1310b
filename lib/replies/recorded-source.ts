import type { UIMessageChunk } from "ai";
import { type ReplyRecord, recordChunk } from "./reply-record";

/**
 * The chunks as server-sent events for the stream layer, recorded on the way.
 * @param rewrite what becomes of a chunk before anybody sees it: none, one or more
 */
export function recordedSource(
  chunks: ReadableStream<UIMessageChunk>,
  record: ReplyRecord,
  rewrite: (chunk: UIMessageChunk) => UIMessageChunk[],
): ReadableStream<string> {
  const reader = chunks.getReader();
  return new ReadableStream<string>({
    async pull(controller) {
      let events = "";
      while (!events) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        for (const chunk of rewrite(value)) {
          recordChunk(record, chunk);
          events += `data: ${JSON.stringify(chunk)}\n\n`;
        }
      }
      controller.enqueue(events);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
