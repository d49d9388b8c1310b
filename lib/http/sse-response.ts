import "server-only";
import { UI_MESSAGE_STREAM_HEADERS } from "ai";

/** A reply on the wire, as docs/streams.md has it; without a stream: nothing to resume. */
export function sseResponse(body: ReadableStream<Uint8Array> | undefined): Response {
  if (!body) return new Response(null, { status: 204 });
  return new Response(body, { headers: UI_MESSAGE_STREAM_HEADERS });
}
