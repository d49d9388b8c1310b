import "server-only";
import { tool } from "ai";
import { v5 as uuidOf } from "uuid";
import { z } from "zod";
import { saveInput } from "../../artifacts/contract";
import { saveArtifactChunks } from "../../artifacts/save-artifact-chunks";
import { outcomeOf } from "./outcome";
import type { ToolContext } from "./tool-context";

const description =
  "Writes a document or a file of code beside the chat, where the person sees it while you write, keeps it, " +
  "downloads it and compares its versions. Use it for what is longer than an answer and is to be kept: a report, a letter, " +
  "a program. To change a document that is there, give its artifactId, the version you read as baseVersion, " +
  "and all of the new text. Do not repeat the text in your answer.";

const { artifactId, title, mediaType, baseVersion, text } = saveInput.shape;
/** The text comes last: what it is about is known when it begins to stream. How it is cut is not the model's business. */
const inputSchema = z.strictObject({ artifactId, title, mediaType, baseVersion, text });

/**
 * The same call saves the same artifact, however often it is run: a reply that is taken over does not know whether it
 * had run. The title is part of it, for there are servers that give every call of a reply the same id.
 */
export function artifactIdOf({ holder, replyId }: ToolContext, toolCallId: string, name: string) {
  return uuidOf(`${replyId} ${toolCallId} ${name}`, holder.sessionId);
}

export function saveArtifactTool(context: ToolContext) {
  return tool({
    description,
    inputSchema,
    execute: async (input, { toolCallId }) => {
      const id = input.artifactId ?? artifactIdOf(context, toolCallId, input.title);
      const saved = await outcomeOf(
        saveArtifactChunks(context.holder, { ...input, artifactId: id }),
      );
      if (!saved.ok) return saved;
      const { outline: _, ...kept } = saved;
      return kept;
    },
    toModelOutput: ({ output }) => {
      if (!output.ok) return { type: "json", value: { ...output } };
      const { sessionId: _, sha256: __, expiresAt: ___, noticeReasons: ____, ...told } = output;
      return { type: "json", value: { ...told } };
    },
  });
}
