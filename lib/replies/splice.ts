import type { UIMessageChunk } from "ai";
import type { Standing } from "./standing";

type TextChunk = Extract<UIMessageChunk, { type: "text-delta" | "text-end" }>;

/**
 * Fits a new generation into the reply it continues: no second start, and the first text it says belongs to the
 * text that was cut off.
 * @returns what becomes of each of the generation's chunks
 */
export function splice(standing: Standing): (chunk: UIMessageChunk) => UIMessageChunk[] {
  const openText = standing.openPart?.type === "text" ? standing.openPart.id : undefined;
  let waitsForText = openText !== undefined;
  let inOldStep = standing.inStep;
  /** What the generation calls the text that was open. */
  let alias: string | undefined;

  function step(chunk: UIMessageChunk): UIMessageChunk[] {
    const goesOn = inOldStep;
    inOldStep = false;
    return goesOn ? [] : [chunk];
  }

  function beginText(id: string, chunk: UIMessageChunk): UIMessageChunk[] {
    if (!waitsForText) return [chunk];
    waitsForText = false;
    alias = id;
    return [];
  }

  function text(chunk: TextChunk): UIMessageChunk[] {
    if (openText === undefined || chunk.id !== alias) return [chunk];
    if (chunk.type === "text-end") alias = undefined;
    return [{ ...chunk, id: openText }];
  }

  return (chunk) => {
    switch (chunk.type) {
      case "start":
        return standing.hasStarted ? [] : [chunk];
      case "start-step":
        return step(chunk);
      case "text-start":
        return beginText(chunk.id, chunk);
      case "text-delta":
      case "text-end":
        return text(chunk);
      default:
        // What a model thinks about being asked to go on is not part of its answer.
        return waitsForText && chunk.type.startsWith("reasoning-") ? [] : [chunk];
    }
  };
}
