import { expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

const good = {
  DATABASE_URL: "postgres://localhost/holdfast",
  BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

test("the smallest environment is enough", () => {
  const env = parseEnv(good);
  expect(env.REDIS_URL).toBeUndefined();
  expect(env.STREAM_ENGINE).toBe("log");
});

test("an empty variable counts as unset", () => {
  expect(parseEnv({ ...good, REDIS_URL: "" }).REDIS_URL).toBeUndefined();
});

test("names are split", () => {
  const env = parseEnv({ ...good, OPENAI_COMPATIBLE_MODELS: "llama3.3, qwen3 ," });
  expect(env.OPENAI_COMPATIBLE_MODELS).toEqual(["llama3.3", "qwen3"]);
});

test("prices are read by model, in and out", () => {
  const { MODEL_PRICES } = parseEnv({ ...good, MODEL_PRICES: "openai/gpt-5=1.25/10, a=0/0" });
  expect(MODEL_PRICES.get("openai/gpt-5")).toEqual({ input: 1.25, output: 10 });
  expect(MODEL_PRICES.get("a")).toEqual({ input: 0, output: 0 });
  expect(parseEnv(good).MODEL_PRICES.size).toBe(0);
});

test.each([
  ["DATABASE_URL", undefined, /DATABASE_URL is missing; a good value is postgres:/],
  ["DATABASE_URL", "mysql://x", /DATABASE_URL is not a URL .* postgres:\/\//],
  ["REDIS_URL", "localhost:6379", /REDIS_URL is not a URL .* redis:\/\/localhost:6379/],
  ["BETTER_AUTH_SECRET", undefined, /BETTER_AUTH_SECRET is missing; .* openssl rand/],
  ["BETTER_AUTH_SECRET", "short", /BETTER_AUTH_SECRET is shorter than 32/],
  ["REPLY_TIMEOUT", "soon", /REPLY_TIMEOUT is not a number of seconds; a good value is 600/],
  ["REPLY_TIMEOUT", "-1", /REPLY_TIMEOUT must be above 0/],
  ["MODEL_CONTEXT_TOKENS", "many", /MODEL_CONTEXT_TOKENS is not a number .* 128000,compatible/],
  ["MODEL_CONTEXT_TOKENS", "128000,compatible/a=12", /a number of tokens from 4096/],
  ["MODEL_PRICES", "openai/gpt-5=cheap", /MODEL_PRICES is not a list .* openai\/gpt-5=1.25\/10/],
  ["MODEL_PRICES", "openai/gpt-5=1.25", /MODEL_PRICES is not a list of prices/],
  ["STREAM_ENGINE", "kafka", /STREAM_ENGINE is not an engine; a good value is log/],
  [
    "OPENAI_COMPATIBLE_BASE_URL",
    "http://localhost:11434/v1",
    /OPENAI_COMPATIBLE_MODELS is missing, and .* a good value is llama3\.2,qwen3/,
  ],
])("%s=%s is refused with its name and a good value", (name, value, words) => {
  expect(() => parseEnv({ ...good, [name]: value })).toThrow(words);
});

test("every bad variable is named at once", () => {
  expect(() => parseEnv({ REDIS_URL: "x" })).toThrow(
    /DATABASE_URL[\s\S]*REDIS_URL[\s\S]*BETTER_AUTH_SECRET[\s\S]*\.env\.example/,
  );
});
