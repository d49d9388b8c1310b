import type { UIMessageChunk } from "ai";

/**
 * What `compact` does, for parsed chunks: one chunk that says what both say, undefined when they do not belong
 * together.
 */
export function mergeDelta(last: UIMessageChunk, next: UIMessageChunk): UIMessageChunk | undefined {
  if (last.type === "tool-input-delta" && next.type === "tool-input-delta") {
    if (last.toolCallId !== next.toolCallId) return undefined;
    return { ...last, inputTextDelta: last.inputTextDelta + next.inputTextDelta };
  }
  if (last.type !== "text-delta" && last.type !== "reasoning-delta") return undefined;
  if (next.type !== last.type || next.id !== last.id) return undefined;
  if (last.providerMetadata || next.providerMetadata) return undefined;
  return { ...last, delta: last.delta + next.delta };
}
