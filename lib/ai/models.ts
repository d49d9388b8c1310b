import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { env } from "../env";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { roomIn } from "./context-budget/room";
import type { ModelOption } from "./model-option";
import { type ModelEntry, type ModelTraits, modelEntries } from "./model-sources";

export type { ModelOption } from "./model-option";
export type { ModelTraits } from "./model-sources";

let entries: ModelEntry[] | undefined;

/** @throws Error when the environment names a provider without what it needs */
function known(): ModelEntry[] {
  entries ??= modelEntries(env());
  return entries;
}

/** The models that a person can choose; never empty, the default one first. */
export function listModels(): ModelOption[] {
  return known().map(({ id, name, provider, sees, contextTokens }) => {
    return { id, name, provider, sees, roomTokens: roomIn(contextTokens) };
  });
}

export function defaultModelId(): string {
  return known()[0]?.id ?? "demo";
}

function entryOf(id: string): ModelEntry {
  const entry = known().find((model) => model.id === id);
  if (entry) return entry;
  const available = known().map((model) => model.id);
  throw new AppError(
    "unknown_model",
    sentence("model.notHere", { id: id.slice(0, 100), available: available.join(", ") }),
  );
}

/** @throws AppError `unknown_model`, with the ids that would do */
export function resolveModel(id: string): LanguageModelV4 {
  return entryOf(id).create();
}

/** @throws AppError `unknown_model` */
export function traitsOf(id: string): ModelTraits {
  const { sees, contextTokens } = entryOf(id);
  return { sees, contextTokens };
}
