import { APICallError } from "@ai-sdk/provider";
import { RetryError } from "ai";

/** What is known about a failure of a provider, in whatever shape it came. */
export type ProviderFailure = {
  /** HTTP status of an answer that was a refusal; undefined when there was none, or the failure came later. */
  status: number | undefined;
  /** Machine words, lower case: error types and codes, of the provider and of the network below. */
  words: string[];
  /** The provider's sentence, to look for meanings in; never shown: it can hold keys, prompts and hosts. */
  sentence: string;
  headers: Record<string, string>;
};

const MAX_DEPTH = 6;

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** The error and what it was made of: causes, a retry's last try, the provider's own error inside. */
function layersOf(error: unknown, depth = 0): unknown[] {
  if (error === undefined || error === null || depth > MAX_DEPTH) return [];
  if (RetryError.isInstance(error)) return layersOf(error.lastError, depth + 1);
  const inside = asRecord(error);
  const parents = [error instanceof Error ? error.cause : undefined, inside.data, inside.error];
  return [error, ...parents.flatMap((parent) => layersOf(parent, depth + 1))];
}

function statusIn(layer: unknown): number | undefined {
  const record = asRecord(layer);
  const found = [record.statusCode, record.status, record.code].map(Number);
  return found.find((status) => Number.isInteger(status) && status >= 400 && status <= 599);
}

function wordsIn(layer: unknown): string[] {
  const { name, type, code } = asRecord(layer);
  // `name` of an Error sits on its prototype, where a copy does not see it.
  return [layer instanceof Error ? layer.name : name, type, code]
    .filter((word) => typeof word === "string")
    .map((word) => word.toLowerCase());
}

function sentenceIn(layer: unknown): string {
  if (typeof layer === "string") return layer;
  if (layer instanceof Error) return layer.message;
  const { message } = asRecord(layer);
  return typeof message === "string" ? message : "";
}

export function readFailure(error: unknown): ProviderFailure {
  const layers = layersOf(error);
  return {
    status: layers.map(statusIn).find((status) => status !== undefined),
    words: layers.flatMap(wordsIn),
    sentence: layers.map(sentenceIn).join("\n"),
    headers: layers.find(APICallError.isInstance)?.responseHeaders ?? {},
  };
}
