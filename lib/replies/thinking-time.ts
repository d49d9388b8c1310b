import "server-only";
import type { UIMessageChunk } from "ai";

type Metadata = Extract<UIMessageChunk, { type: "reasoning-start" }>["providerMetadata"];
type Thought = { startedAt: number; metadata: Metadata };

/**
 * Writes into a reply's thoughts when they began and how long they took, beside what the provider says of them. The
 * page knows it then also after a reload; a part's last metadata replaces those before, so they are carried along.
 */
export function createThinkingTime(now = Date.now): (chunk: UIMessageChunk) => UIMessageChunk {
  const open = new Map<string, Thought>();

  function close(id: string): Thought | undefined {
    const thought = open.get(id);
    open.delete(id);
    return thought;
  }

  return (chunk) => {
    switch (chunk.type) {
      case "reasoning-start": {
        const startedAt = now();
        open.set(chunk.id, { startedAt, metadata: chunk.providerMetadata });
        return {
          ...chunk,
          providerMetadata: { ...chunk.providerMetadata, holdfast: { startedAt } },
        };
      }
      case "reasoning-delta": {
        const thought = open.get(chunk.id);
        if (thought && chunk.providerMetadata) thought.metadata = chunk.providerMetadata;
        return chunk;
      }
      case "reasoning-end": {
        const thought = close(chunk.id);
        if (!thought) return chunk;
        const { startedAt, metadata } = thought;
        const holdfast = { startedAt, durationMs: now() - startedAt };
        return { ...chunk, providerMetadata: { ...metadata, ...chunk.providerMetadata, holdfast } };
      }
      default:
        return chunk;
    }
  };
}
