import type { UIMessageChunk } from "ai";

const CUT = JSON.stringify({
  code: "reply_interrupted",
  message: "The reply ended before it was whole.",
});

/** What whoever has a link sees of a chunk, as lib/chats/shared-message has it of a part; undefined for nothing. */
function sharedChunk(chunk: UIMessageChunk): UIMessageChunk | undefined {
  switch (chunk.type) {
    case "start":
      return {
        type: "start",
        messageId: chunk.messageId,
        messageMetadata: { status: "streaming" },
      };
    case "text-start":
    case "text-end":
      return { type: chunk.type, id: chunk.id };
    case "text-delta":
      return { type: chunk.type, id: chunk.id, delta: chunk.delta };
    case "start-step":
    case "finish-step":
    case "reset-step":
      return { type: chunk.type };
    case "finish":
      return { type: "finish", messageMetadata: { status: "done" } };
    case "abort":
      return { type: "abort" };
    case "error":
      return { type: "error", errorText: CUT };
    default:
      return undefined;
  }
}

const DATA = "data: ";

function sharedEvent(event: string): string {
  const lines = event.split("\n");
  const index = lines.findIndex((line) => line.startsWith(DATA));
  const data = lines[index]?.slice(DATA.length);
  // A comment, or the end of the events.
  if (data === undefined || data === "[DONE]") return `${event}\n\n`;
  const chunk = sharedChunk(JSON.parse(data));
  if (!chunk) return "";
  lines[index] = DATA + JSON.stringify(chunk);
  return `${lines.join("\n")}\n\n`;
}

/** The wire of a reply as strangers may read it. Each event keeps its id, so that they can come back to it. */
export function sharedEvents(): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = "";
  return new TransformStream({
    transform(bytes, controller) {
      const events = (rest + decoder.decode(bytes, { stream: true })).split("\n\n");
      rest = events.pop() ?? "";
      const shared = events.map(sharedEvent).join("");
      if (shared) controller.enqueue(encoder.encode(shared));
    },
  });
}
