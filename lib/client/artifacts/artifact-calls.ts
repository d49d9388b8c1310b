import { type DynamicToolUIPart, getToolName, isToolUIPart, type ToolUIPart } from "ai";
import type { ChatMessage } from "../../chats/types";
import type { ChatFailure } from "../chat-error";
import { isRecord } from "./is-record";

export type ToolPart = ToolUIPart | DynamicToolUIPart;

export const SAVE = "SaveArtifactChunks";
export const FETCH = "FetchArtifactChunks";

/** What the answers of all artifact tools have in common, as far as each has it. */
export type CallOutput = {
  artifactId?: string;
  version?: number;
  title?: string;
  of?: number;
  tokens?: number;
  chunks?: { index: number; tokens: number }[];
};

const textIn = (value: unknown) => (typeof value === "string" ? value : undefined);
const numberIn = (value: unknown) => (typeof value === "number" ? value : undefined);

function isChunk(value: unknown): value is { index: number; tokens: number } {
  return isRecord(value) && typeof value.index === "number" && typeof value.tokens === "number";
}

export function readOutput(output: unknown): CallOutput {
  if (!isRecord(output)) return {};
  return {
    artifactId: textIn(output.artifactId),
    version: numberIn(output.version),
    title: textIn(output.title),
    of: numberIn(output.of),
    tokens: numberIn(output.tokens),
    chunks: Array.isArray(output.chunks) ? output.chunks.filter(isChunk) : undefined,
  };
}

function isFailure(value: Record<string, unknown>): value is ChatFailure {
  return typeof value.code === "string" && typeof value.message === "string";
}

/** Why a tool could not: it says so as a value, or by failing. The message may be empty. */
export function complaintOf(part: ToolPart): ChatFailure | undefined {
  if (part.state === "output-error") return { code: "unknown", message: part.errorText };
  if (part.state !== "output-available" || !isRecord(part.output)) return undefined;
  const { ok, error, message } = part.output;
  if (ok !== false) return undefined;
  if (isFailure(part.output)) return { code: part.output.code, message: part.output.message };
  const said = textIn(message) ?? textIn(isRecord(error) ? error.message : error);
  return { code: "unknown", message: said ?? "" };
}

/** The input as far as it has come; its fields are the model's, and may be anything. */
export function inputOf(part: ToolPart): Record<string, unknown> {
  return isRecord(part.input) ? part.input : {};
}

export function toolPartsOf(messages: ChatMessage[]): ToolPart[] {
  return messages.flatMap(({ parts }) => parts.filter(isToolUIPart));
}

export const isCallOf = (part: ToolPart, name: string) => getToolName(part) === name;

/** Which artifact a call is about: the one it answered with, or the one it asks for. */
export function artifactOf(part: ToolPart): string | undefined {
  return readOutput(part.output).artifactId ?? textIn(inputOf(part).artifactId);
}
