import "server-only";
import {
  type DynamicToolUIPart,
  getToolName,
  isToolUIPart,
  type ToolUIPart,
  type UIMessageChunk,
} from "ai";
import { toChatMessage } from "../chats/to-chat-message";
import type { MessageParts, MessageRow } from "../db/schema";
import { streamFrom } from "./stream-from";

/** A finished reply as a wire, for a reader who comes when its stream is gone. It has no positions. */
export function storedReply(row: MessageRow): ReadableStream<Uint8Array> {
  const { id, metadata } = toChatMessage(row);
  const chunks: UIMessageChunk[] = [
    { type: "start", messageId: id, messageMetadata: metadata },
    ...row.parts.flatMap(chunksOf),
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

function chunksOf(part: MessageParts[number], index: number): UIMessageChunk[] {
  const id = String(index);
  switch (part.type) {
    case "text":
      return [
        { type: "text-start", id },
        { type: "text-delta", id, delta: part.text },
        { type: "text-end", id },
      ];
    case "reasoning":
      return [
        { type: "reasoning-start", id },
        { type: "reasoning-delta", id, delta: part.text },
        { type: "reasoning-end", id },
      ];
    case "step-start":
      return [{ type: "start-step" }];
    default:
      return isToolUIPart(part) ? toolChunks(part) : [];
  }
}

function toolChunks(part: ToolUIPart | DynamicToolUIPart): UIMessageChunk[] {
  const { toolCallId } = part;
  const input: UIMessageChunk = {
    type: "tool-input-available",
    toolCallId,
    toolName: getToolName(part),
    input: part.input,
    dynamic: part.type === "dynamic-tool",
  };
  if (part.state === "output-available") {
    return [input, { type: "tool-output-available", toolCallId, output: part.output }];
  }
  if (part.state === "output-error") {
    return [input, { type: "tool-output-error", toolCallId, errorText: part.errorText }];
  }
  return [input];
}
