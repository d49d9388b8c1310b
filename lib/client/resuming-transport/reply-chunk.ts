import type { UIMessageChunk } from "ai";

/** Ends the whole event stream; says nothing about how the reply ended. */
export const END_OF_EVENTS = "[DONE]";

const DELTAS = new Map([
  ["text-delta", ["id", "delta"]],
  ["reasoning-delta", ["id", "delta"]],
  ["tool-input-delta", ["toolCallId", "inputTextDelta"]],
]);

/** The chunk in an event's data; undefined when it is malformed. */
export function parseChunk(data: string): UIMessageChunk | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return isChunk(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Checks what would corrupt a message silently. A type of chunk that this page does not know is let through:
 * the SDK skips it, and a server that is newer than an open tab must not break the tab.
 */
function isChunk(value: unknown): value is UIMessageChunk {
  if (typeof value !== "object" || value === null || !("type" in value)) return false;
  if (typeof value.type !== "string") return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return (DELTAS.get(value.type) ?? []).every((name) => typeof fields.get(name) === "string");
}

/** A reply ends with one of these; a response that ends without was cut. */
export function isTerminal(chunk: UIMessageChunk): boolean {
  return chunk.type === "finish" || chunk.type === "abort" || chunk.type === "error";
}

export function isTransient(chunk: UIMessageChunk): boolean {
  return "transient" in chunk && chunk.transient === true;
}
