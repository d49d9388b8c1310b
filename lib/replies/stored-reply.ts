import "server-only";
import type { UIMessageChunk } from "ai";
import { toChatMessage } from "../chats/to-chat-message";
import type { MessageRow } from "../db/schema";
import { chunksOf } from "./chunks-of";
import { streamFrom } from "./stream-from";

/** A finished reply as a wire, for a reader who comes when its stream is gone. It has no positions. */
export function storedReply(row: MessageRow): ReadableStream<Uint8Array> {
  const { id, metadata } = toChatMessage(row);
  const chunks: UIMessageChunk[] = [
    { type: "start", messageId: id, messageMetadata: metadata },
    ...chunksOf(row.parts),
    ...endChunks(row),
  ];
  const events = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`);
  return streamFrom([...events, "data: [DONE]\n\n"]).pipeThrough(new TextEncoderStream());
}

function endChunks(row: MessageRow): UIMessageChunk[] {
  if (row.error) return [{ type: "error", errorText: JSON.stringify(row.error) }];
  if (row.status === "stopped") return [{ type: "abort" }];
  return [{ type: "finish" }];
}
