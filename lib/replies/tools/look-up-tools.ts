import "server-only";
import { tool } from "ai";
import { z } from "zod";
import { dataBlock, quoted } from "../../ai/data-block";
import { getArtifactOutline } from "../../artifacts/artifact-outline";
import { type ArtifactMeta, artifactInput, searchInput } from "../../artifacts/contract";
import { listArtifacts } from "../../artifacts/list-artifacts";
import { searchArtifact } from "../../artifacts/search-artifact";
import { outcomeOf } from "./outcome";
import { outlineText, shortOutline } from "./short-outline";
import type { ToolContext } from "./tool-context";

const MOST_LISTED = 50;
const MOST_HEADINGS = 200;
const MATCH_LENGTH = 400;

const text = (value: string) => ({ type: "text" as const, value });
const json = <T extends object>(value: T) => ({ type: "json" as const, value: { ...value } });

function entryOf(meta: ArtifactMeta) {
  const { artifactId, title, mediaType, version, chunks, tokens, lines, updatedAt } = meta;
  return { artifactId, title, mediaType, version, chunks, tokens, lines, updatedAt };
}

export function listArtifactsTool({ holder }: ToolContext) {
  const list = async () => {
    const all = await listArtifacts(holder);
    return { artifacts: all.slice(0, MOST_LISTED).map(entryOf), of: all.length };
  };
  return tool({
    description:
      "Lists the documents of this chat, and of the other chats of its project if it lies in one: their ids, titles, sizes.",
    inputSchema: z.strictObject({}),
    execute: () => outcomeOf(list()),
    toModelOutput: ({ output }) => {
      if (!output.ok) return json(output);
      const shown = output.artifacts.length < output.of ? ` ${output.artifacts.length} of` : "";
      const about = `The following are${shown} the ${output.of} documents that this chat can read.`;
      return text(
        dataBlock(about, output.artifacts.map((entry) => JSON.stringify(entry)).join("\n")),
      );
    },
  });
}

export function outlineTool({ holder }: ToolContext) {
  const read = async (input: z.input<typeof artifactInput>) => {
    const { outline, ...document } = await getArtifactOutline(holder, input);
    return { ...document, ...shortOutline(outline, MOST_HEADINGS) };
  };
  return tool({
    description:
      "The headings of a document, each with its line and chunk, and how long the document is.",
    inputSchema: artifactInput,
    execute: (input) => outcomeOf(read(input)),
    toModelOutput: ({ output }) => {
      if (!output.ok) return json(output);
      const { title, version, chunks, tokens, lines } = output;
      const size = `${chunks} chunks, ${tokens} tokens, ${lines} lines`;
      const about = `The following is the outline of the document ${quoted(title)}, version ${version} (${size}).`;
      return text(dataBlock(about, outlineText(output) || "(no headings)"));
    },
  });
}

export function searchArtifactTool({ holder }: ToolContext) {
  return tool({
    description:
      "Finds the lines of a document that hold a text, or match a regular expression, with their line numbers and chunks. " +
      "Read around a match with FetchArtifactChunks.",
    inputSchema: searchInput,
    execute: (input) => outcomeOf(searchArtifact(holder, input)),
    toModelOutput: ({ output, input }) => {
      if (!output.ok) return json(output);
      const { artifactId, matches, nextAfter } = output;
      if (matches.length === 0)
        return text(`No line of the document holds ${quoted(input.query)}.`);
      const found = matches.map(
        (match) =>
          `line ${match.line} (chunk ${match.chunk}): ${match.text.slice(0, MATCH_LENGTH)}`,
      );
      const about = `The following are lines of the document ${artifactId} that hold ${quoted(input.query)}.`;
      const more =
        nextAfter === null ? "" : `\nThere are more: search again with after ${nextAfter}.`;
      return text(dataBlock(about, found.join("\n")) + more);
    },
  });
}
