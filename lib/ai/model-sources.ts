import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { defaultSettingsMiddleware, wrapLanguageModel } from "ai";
import type { Env } from "../env";
import { createDemoModel } from "./demo/demo-model";
import { modelName } from "./model-name";
import type { ModelOption } from "./model-option";

/** A model that can be chosen, and how to get it. */
export type ModelEntry = Pick<ModelOption, "id" | "name" | "provider"> &
  ModelTraits & { create(): LanguageModelV4 };

/** What differs between models in how they are asked. */
export type ModelTraits = {
  /** Whether it takes images. */
  sees: boolean;
  /** What it takes in one request, its answer included. */
  contextTokens: number;
};

const OPENAI_MODELS = ["gpt-6.1-sol", "gpt-6.1-terra", "gpt-6-luna"];
const ANTHROPIC_MODELS = ["claude-sonnet-5-5", "claude-opus-5-5", "claude-haiku-5-5"];

type Source = {
  prefix: string;
  provider: string;
  models: string[];
  sees(model: string): boolean;
  create(model: string): LanguageModelV4;
};

function openai(env: Env): Source[] {
  if (!env.OPENAI_API_KEY) return [];
  const provider = createOpenAI({ apiKey: env.OPENAI_API_KEY });
  // Chats rest in our database alone: nothing is kept at the provider, and no message refers to an item there.
  const middleware = defaultSettingsMiddleware({
    settings: { providerOptions: { openai: { store: false } } },
  });
  return [
    {
      prefix: "openai",
      provider: "OpenAI",
      models: env.OPENAI_MODELS ?? OPENAI_MODELS,
      sees: () => true,
      create: (model) => wrapLanguageModel({ model: provider(model), middleware }),
    },
  ];
}

function anthropic(env: Env): Source[] {
  if (!env.ANTHROPIC_API_KEY) return [];
  const provider = createAnthropic({ apiKey: env.ANTHROPIC_API_KEY });
  return [
    {
      prefix: "anthropic",
      provider: "Anthropic",
      models: env.ANTHROPIC_MODELS ?? ANTHROPIC_MODELS,
      sees: () => true,
      create: (model) => provider(model),
    },
  ];
}

function compatible(env: Env): Source[] {
  const baseURL = env.OPENAI_COMPATIBLE_BASE_URL;
  if (!baseURL) return [];
  const provider = createOpenAICompatible({
    name: "compatible",
    baseURL,
    apiKey: env.OPENAI_COMPATIBLE_API_KEY,
    includeUsage: true,
  });
  return [
    {
      prefix: "compatible",
      provider: new URL(baseURL).host,
      models: env.OPENAI_COMPATIBLE_MODELS ?? [],
      sees: (model) => env.OPENAI_COMPATIBLE_VISION_MODELS?.includes(model) ?? false,
      create: (model) => provider(model),
    },
  ];
}

const demo = {
  id: "demo",
  name: "Demo",
  provider: "Built in, no AI",
  sees: false,
  create: () => createDemoModel(),
};

function contextOf(env: Env, id: string): number {
  const { usual, byModel } = env.MODEL_CONTEXT_TOKENS;
  return byModel.get(id) ?? usual;
}

/** What the environment offers, the first one being the default; the demo model only where nothing else is. */
export function modelEntries(env: Env): ModelEntry[] {
  const entries = [...openai(env), ...anthropic(env), ...compatible(env)].flatMap((source) =>
    [...new Set(source.models)].map((model) => ({
      id: `${source.prefix}/${model}`,
      name: modelName(model),
      provider: source.provider,
      sees: source.sees(model),
      create: () => source.create(model),
    })),
  );
  const offered = entries.length > 0 ? entries : [demo];
  return offered.map((entry) => ({ ...entry, contextTokens: contextOf(env, entry.id) }));
}
