import type {
  JSONValue,
  LanguageModelV4CallOptions,
  LanguageModelV4FunctionTool,
  LanguageModelV4ToolResultPart,
} from "@ai-sdk/provider";
import { z } from "zod";
import { inputFor } from "./tool-input";

export type DemoCall = { toolName: string; input: string };

const ASKS_FOR_TIME = /\bwhat('s| is)?( the)? (current )?(time|date|day)\b|\bwie spät\b/i;

/** A prompt calls a tool by its name (`currentTime`, "current time"), or by asking what time it is. */
function isMeant({ name, inputSchema }: LanguageModelV4FunctionTool, question: string): boolean {
  const text = question.toLowerCase();
  const spaced = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replaceAll("_", " ");
  if (text.includes(name.toLowerCase()) || text.includes(spaced.toLowerCase())) return true;
  return ASKS_FOR_TIME.test(question) && inputSchema.properties?.timeZone !== undefined;
}

/** The tool call that a question asks for; undefined for a question that wants words. */
export function chooseCall(
  { tools = [], toolChoice }: LanguageModelV4CallOptions,
  question: string,
): DemoCall | undefined {
  if (toolChoice?.type === "none") return undefined;
  for (const tool of tools) {
    if (tool.type !== "function" || !isMeant(tool, question)) continue;
    // Only documents that are there can be read: documents/next-step.ts knows them.
    if (tool.inputSchema.properties?.artifactId !== undefined) continue;
    const input = inputFor(tool.inputSchema, question);
    if (input) return { toolName: tool.name, input: JSON.stringify(input) };
  }
  return undefined;
}

const MAX_SHOWN = 2_000;

/** Tools that speak to people put their sentence into `text`, or into `message` when they fail. */
const spoken = z.object({ text: z.string() }).transform(({ text }) => `**${text}**`);
const failed = z.object({ message: z.string() }).transform(({ message }) => message);

function sentenceIn(value: JSONValue): string | undefined {
  return spoken.or(failed).safeParse(value).data;
}

function fenced(value: JSONValue): string {
  return `\n\n\`\`\`json\n${JSON.stringify(value, null, 2).slice(0, MAX_SHOWN)}\n\`\`\``;
}

function answerOf({ output }: LanguageModelV4ToolResultPart): string {
  switch (output.type) {
    case "text":
      return output.value;
    case "error-text":
      return `It failed: ${output.value}`;
    case "json":
      return sentenceIn(output.value) ?? fenced(output.value);
    default:
      return `(a result of the type ${output.type})`;
  }
}

/** What the demo says about what tools answered. */
export function toolReply(results: LanguageModelV4ToolResultPart[]): string {
  const answers = results.map(
    (result) => `The tool \`${result.toolName}\` answered: ${answerOf(result)}`,
  );
  return [
    ...answers,
    "It was really called; I only passed its answer on, for I am a scripted demo.",
  ].join("\n\n");
}
