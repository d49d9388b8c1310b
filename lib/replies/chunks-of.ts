import {
  type DynamicToolUIPart,
  getToolName,
  isToolUIPart,
  type ToolUIPart,
  type UIMessageChunk,
} from "ai";
import type { MessageParts } from "../db/schema";

/** The chunks that make a message's parts again: the way back from `partsOf`. */
export function chunksOf(parts: MessageParts): UIMessageChunk[] {
  return parts.flatMap(chunksOfPart);
}

function chunksOfPart(part: MessageParts[number], index: number): UIMessageChunk[] {
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

/** A call that was cut while it was written is not to look like one that can be run. */
function halfWritten(part: ToolUIPart | DynamicToolUIPart): UIMessageChunk[] {
  const { toolCallId } = part;
  const written = "rawInput" in part ? part.rawInput : undefined;
  const inputTextDelta = typeof written === "string" ? written : JSON.stringify(part.input ?? {});
  return [
    {
      type: "tool-input-start",
      toolCallId,
      toolName: getToolName(part),
      dynamic: part.type === "dynamic-tool",
    },
    { type: "tool-input-delta", toolCallId, inputTextDelta },
  ];
}

function toolChunks(part: ToolUIPart | DynamicToolUIPart): UIMessageChunk[] {
  const { toolCallId } = part;
  if (part.state === "input-streaming") return halfWritten(part);
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
