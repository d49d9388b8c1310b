import { expect, test } from "vitest";
import { modelName } from "@/lib/ai/model-name";
import { modelEntries } from "@/lib/ai/model-sources";
import { parseEnv } from "@/lib/env";

const entriesFor = (variables: Record<string, string>) =>
  modelEntries(
    parseEnv({
      DATABASE_URL: "postgres://localhost/holdfast",
      BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef",
      ...variables,
    }),
  );

const ids = (variables: Record<string, string>) => entriesFor(variables).map(({ id }) => id);

test("without any key there is the demo, and only then", () => {
  expect(ids({})).toEqual(["demo"]);
  expect(ids({ OPENAI_API_KEY: "k" })).not.toContain("demo");
});

test("each key brings its provider, with its usual models or the given ones", () => {
  expect(ids({ OPENAI_API_KEY: "k" })[0]).toMatch(/^openai\/gpt-/);
  expect(ids({ ANTHROPIC_API_KEY: "k" })[0]).toMatch(/^anthropic\/claude-/);
  expect(
    ids({
      OPENAI_API_KEY: "k",
      OPENAI_MODELS: "a, b, a",
      ANTHROPIC_API_KEY: "k",
      ANTHROPIC_MODELS: "c",
      OPENAI_COMPATIBLE_BASE_URL: "http://localhost:11434/v1",
      OPENAI_COMPATIBLE_MODELS: "org/d:7b",
    }),
  ).toEqual(["openai/a", "openai/b", "anthropic/c", "compatible/org/d:7b"]);
});

test("each says whether it sees, and what it takes", () => {
  const traits = entriesFor({
    OPENAI_API_KEY: "k",
    OPENAI_MODELS: "a",
    OPENAI_COMPATIBLE_BASE_URL: "http://localhost:11434/v1",
    OPENAI_COMPATIBLE_MODELS: "seeing,blind",
    OPENAI_COMPATIBLE_VISION_MODELS: "seeing",
    MODEL_CONTEXT_TOKENS: "100000, compatible/blind = 8192",
  }).map(({ id, sees, contextTokens }) => [id, sees, contextTokens]);
  expect(traits).toEqual([
    ["openai/a", true, 100_000],
    ["compatible/seeing", true, 100_000],
    ["compatible/blind", false, 8_192],
  ]);
  expect(entriesFor({})).toMatchObject([{ id: "demo", sees: false, contextTokens: 128_000 }]);
});

test("models are the AI SDK's own", () => {
  const [openai, anthropic, compatible] = entriesFor({
    OPENAI_API_KEY: "k",
    OPENAI_MODELS: "a",
    ANTHROPIC_API_KEY: "k",
    ANTHROPIC_MODELS: "c",
    OPENAI_COMPATIBLE_BASE_URL: "http://localhost:11434/v1",
    OPENAI_COMPATIBLE_MODELS: "d",
  }).map(({ create }) => create());
  expect(openai).toMatchObject({ provider: "openai.responses", modelId: "a" });
  expect(anthropic).toMatchObject({ provider: "anthropic.messages", modelId: "c" });
  expect(compatible).toMatchObject({ provider: "compatible.chat", modelId: "d" });
});

test.each([
  ["claude-sonnet-5-5", "Claude Sonnet 5.5"],
  ["claude-opus-4-1-20250805", "Claude Opus 4.1 20250805"],
  ["gpt-6.1-sol", "GPT-6.1 Sol"],
  ["gpt-4o-mini", "GPT-4o Mini"],
  ["gpt-5", "GPT-5"],
  ["o4-mini", "o4-mini"],
  ["qwen3:14b", "qwen3:14b"],
])("%s is called %s", (id, name) => {
  expect(modelName(id)).toBe(name);
});
