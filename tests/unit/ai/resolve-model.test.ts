import { beforeAll, expect, test } from "vitest";
import { defaultModelId, listModels, resolveModel } from "@/lib/ai/models";

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgres://localhost/holdfast";
  process.env.BETTER_AUTH_SECRET ??= "0123456789abcdef0123456789abcdef";
  process.env.OPENAI_API_KEY = "";
  process.env.ANTHROPIC_API_KEY = "";
  process.env.OPENAI_COMPATIBLE_BASE_URL = "http://localhost:11434/v1";
  process.env.OPENAI_COMPATIBLE_MODELS = "llama3.3,qwen3";
});

test("the list is for people, and the first is the default", () => {
  // Of 128,000 tokens, 2 % are for errors in counting and 16,000 for the answer.
  const shown = { provider: "localhost:11434", sees: false, roomTokens: 109_440 };
  expect(listModels()).toEqual([
    { id: "compatible/llama3.3", name: "llama3.3", ...shown },
    { id: "compatible/qwen3", name: "qwen3", ...shown },
  ]);
  expect(defaultModelId()).toBe("compatible/llama3.3");
  expect(resolveModel("compatible/qwen3").modelId).toBe("qwen3");
});

test.each(["gpt-4", "", "demo", "compatible/..", "x".repeat(5000)])("%s is unknown", (id) => {
  expect(() => resolveModel(id)).toThrow(
    expect.objectContaining({
      code: "unknown_model",
      message: expect.stringMatching(
        /^There is no model ".{0,100}" here; available: compatible\/llama3\.3, compatible\/qwen3\.$/,
      ),
    }),
  );
});
