import "server-only";
import type { JSONValue, ToolResultPart, ToolSet } from "ai";
import { z } from "zod";
import { countTokens } from "../../artifacts/count-tokens";
import { fetchArtifactChunks } from "../../artifacts/fetch-artifact-chunks";
import { saveArtifactChunks } from "../../artifacts/save-artifact-chunks";
import type { FetchedReference } from "./fetched-text";
import { outcomeOf } from "./outcome";
import { chunksForModel, remembered } from "./read-again";
import { artifactIdOf } from "./save-artifact-tool";
import type { ToolContext } from "./tool-context";

type Tool = ToolSet[string];

/** Past this, an answer becomes an artifact, of which the model gets the first chunk and a cursor. */
const MOST_TOKENS = 2_000;

/** How an answer that became an artifact is told from a tool's own. */
const MARK = "answer saved as an artifact";
type KeptAnswer = FetchedReference & { ok: true; note: typeof MARK };

const mark = z.looseObject({ note: z.literal(MARK), artifactId: z.string() });
const isKept = (output: unknown): output is KeptAnswer => mark.safeParse(output).success;

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer;
}

/** A tool that answers bit by bit says everything in its last answer. */
async function lastOf(answer: unknown): Promise<unknown> {
  if (!isStream(answer)) return answer;
  let last: unknown;
  for await (const value of answer) last = value;
  return last;
}

function textOf(answer: unknown): { text: string; mediaType: string } {
  if (typeof answer === "string") return { text: answer, mediaType: "text/plain" };
  return { text: JSON.stringify(answer, null, 2) ?? "", mediaType: "application/json" };
}

/** Sixteen characters a token is more than any text has that says something. */
const LARGE_IN_ANY_CASE = MOST_TOKENS * 16;

/** Counts only what it has to: bytes are at least as many as tokens, and a very long text is not counted at all. */
function isLarge(text: string): boolean {
  if (Buffer.byteLength(text) <= MOST_TOKENS) return false;
  return text.length > LARGE_IN_ANY_CASE || countTokens(text) > MOST_TOKENS;
}

async function keep(context: ToolContext, toolName: string, toolCallId: string, answer: unknown) {
  const title = `Answer of ${toolName}`;
  const artifactId = artifactIdOf(context, toolCallId, title);
  const { holder } = context;
  await saveArtifactChunks(holder, { artifactId, title, ...textOf(answer) });
  return fetchArtifactChunks(holder, { artifactId, maxTokens: MOST_TOKENS });
}

async function bounded(context: ToolContext, name: string, callId: string, answer: unknown) {
  if (!isLarge(textOf(answer).text)) return answer;
  const kept = await outcomeOf(keep(context, name, callId, answer));
  if (kept.ok) return Object.assign(remembered(kept), { note: MARK });
  return {
    ...kept,
    message: `The answer is too large to show, and could not be kept: ${kept.message}`,
  };
}

/** As the AI SDK makes it of an answer whose tool has no say in it. */
function usualOutput(output: unknown): ToolResultPart["output"] {
  if (typeof output === "string") return { type: "text", value: output };
  const value: JSONValue = JSON.parse(JSON.stringify(output ?? null));
  return { type: "json", value };
}

/** A tool whose answer is never larger than a model can be expected to read at once. */
export function withLargeAnswersKept(context: ToolContext, name: string, tool: Tool): Tool {
  const { execute, toModelOutput } = tool;
  if (!execute) return tool;
  return {
    ...tool,
    execute: async (input: unknown, options: Parameters<typeof execute>[1]) => {
      const answer = await lastOf(execute(input, options));
      return bounded(context, name, options.toolCallId, answer);
    },
    toModelOutput: (given: Parameters<NonNullable<typeof toModelOutput>>[0]) => {
      const { output } = given;
      if (isKept(output)) return chunksForModel(context.holder, output);
      if (toModelOutput) return toModelOutput(given);
      return usualOutput(output);
    },
  };
}
