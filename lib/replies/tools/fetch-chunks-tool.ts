import "server-only";
import { tool } from "ai";
import { type FetchInput, fetchInput } from "../../artifacts/contract";
import { fetchArtifactChunks } from "../../artifacts/fetch-artifact-chunks";
import { outcomeOf } from "./outcome";
import { chunksForModel, remembered } from "./read-again";
import type { ToolContext } from "./tool-context";

const description =
  "Reads a document piece by piece: as many whole chunks as fit maxTokens, from the start, a cursor, an index, " +
  "a heading or a range of lines. The answer has a cursor to read on with, until the end. " +
  "Read all of a document only when the question needs all of it; else look at its outline or search it first.";

export function fetchChunksTool({ holder }: ToolContext) {
  return tool({
    description,
    inputSchema: fetchInput,
    execute: async (input: FetchInput) => {
      const fetched = await outcomeOf(fetchArtifactChunks(holder, input));
      return fetched.ok ? remembered(fetched) : fetched;
    },
    toModelOutput: async ({ output }) =>
      output.ok ? chunksForModel(holder, output) : { type: "json", value: { ...output } },
  });
}
