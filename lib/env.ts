import { z } from "zod";

const MEMORY_URL = "memory://";

const url = (protocols: string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `is not a URL that starts with ${protocols.map((p) => `${p}//`).join(" or ")}; a good value is ${example}`,
    );

const names = z
  .string()
  .transform((value) =>
    value
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean),
  )
  .optional();

const CONTEXT_TOKENS = 128_000;
/** Below this there is no room for the tools and a question. */
const LEAST_CONTEXT_TOKENS = 4_096;

/** `128000`, or `128000,compatible/llama3.2=8192`: tokens of every model, and of some by their ids. */
const contextTokens = z
  .string()
  .default(String(CONTEXT_TOKENS))
  .transform((value, context) => {
    const entries = value.split(",").map((entry) => {
      const [id = "", tokens] = entry.split("=").map((word) => word.trim());
      return tokens === undefined ? (["", Number(id)] as const) : ([id, Number(tokens)] as const);
    });
    if (entries.some(([, tokens]) => !(Number.isInteger(tokens) && tokens >= LEAST_CONTEXT_TOKENS)))
      context.addIssue(
        `is not a number of tokens from ${LEAST_CONTEXT_TOKENS}; good values are ${CONTEXT_TOKENS}, ` +
          `and ${CONTEXT_TOKENS},compatible/llama3.2=8192`,
      );
    const byModel = new Map(entries);
    return { usual: byModel.get("") ?? CONTEXT_TOKENS, byModel };
  });

/** US dollars for a million tokens. */
export type ModelPrice = { input: number; output: number };

const PRICE = /^(?<id>[^=]+)=(?<input>\d+(?:\.\d+)?)\/(?<output>\d+(?:\.\d+)?)$/;

/** `openai/gpt-5=1.25/10,anthropic/claude-haiku-4-5=1/5`: what is read, and what is written. */
const prices = names.transform((entries = [], context) => {
  const found = entries.map((entry) => PRICE.exec(entry)?.groups);
  if (found.includes(undefined)) {
    context.addIssue(
      "is not a list of prices in US dollars for a million tokens, in and out; a good value is openai/gpt-5=1.25/10",
    );
  }
  return new Map(
    found.map((price): [string, ModelPrice] => [
      price?.id?.trim() ?? "",
      { input: Number(price?.input), output: Number(price?.output) },
    ]),
  );
});

const seconds = (fallback: number) =>
  z.coerce
    .number({ error: `is not a number of seconds; a good value is ${fallback}` })
    .int(`is not a whole number of seconds; a good value is ${fallback}`)
    .positive(`must be above 0; a good value is ${fallback}`)
    .default(fallback);

const variables = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  DATABASE_URL: url(
    ["postgres:", "postgresql:"],
    "postgres://user:password@localhost:5432/holdfast",
  ),
  DATABASE_POOL: z.coerce
    .number({ error: "is not a number of connections; a good value is 10" })
    .int("is not a whole number; a good value is 10")
    .positive("must be above 0; a good value is 10")
    .default(10),
  REDIS_URL: z
    .union([
      z.literal(MEMORY_URL),
      url(
        ["redis:", "rediss:"],
        "redis://localhost:6379 (or memory:// for one process without Redis)",
      ),
    ])
    .optional(),
  STREAM_ENGINE: z
    .enum(["log", "relay"], { error: "is not an engine; a good value is log (or relay)" })
    .default("log"),
  BETTER_AUTH_SECRET: z
    .string({ error: "is missing; make a good value with: openssl rand -base64 32" })
    .min(32, "is shorter than 32 characters; make a good value with: openssl rand -base64 32"),
  APP_URL: url(["http:", "https:"], "https://chat.example.com").optional(),
  ARTIFACT_TTL: seconds(86_400),
  REPLY_TIMEOUT: seconds(600),
  CONTINUE_REPLIES: z
    .enum(["on", "off"], { error: "is neither on nor off; a good value is on" })
    .default("on"),
  REPLY_SILENCE_TIMEOUT: seconds(60),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_MODELS: names,
  ANTHROPIC_API_KEY: z.string().min(1).optional(),
  ANTHROPIC_MODELS: names,
  OPENAI_COMPATIBLE_BASE_URL: url(["http:", "https:"], "http://localhost:11434/v1").optional(),
  OPENAI_COMPATIBLE_API_KEY: z.string().optional(),
  OPENAI_COMPATIBLE_MODELS: names,
  OPENAI_COMPATIBLE_VISION_MODELS: names,
  MODEL_CONTEXT_TOKENS: contextTokens,
  MODEL_PRICES: prices,
});

/** Here and not where models are made, so that the launcher hears of it before it starts anything. */
const schema = variables.superRefine((env, context) => {
  if (!env.OPENAI_COMPATIBLE_BASE_URL || env.OPENAI_COMPATIBLE_MODELS?.length) return;
  context.addIssue({
    code: "custom",
    path: ["OPENAI_COMPATIBLE_MODELS"],
    message:
      "is missing, and OPENAI_COMPATIBLE_BASE_URL needs it: " +
      "the names of the models there, separated by commas; a good value is llama3.2,qwen3",
  });
});

export type Env = z.infer<typeof schema>;

/**
 * Reads the environment; a variable set to the empty string counts as unset.
 * @throws Error with one line for each bad variable: its name, what is wrong, and a good value.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = issue.path.join(".");
    const missing = issue.code === "invalid_type" && given[name] === undefined;
    return `  ${name} ${missing ? (MISSING[name] ?? "is missing") : wording(issue)}`;
  });
  throw new Error(`The environment is not right:\n${lines.join("\n")}\nSee .env.example.`);
}

const MISSING: Record<string, string> = {
  DATABASE_URL:
    "is missing; a good value is postgres://user:password@localhost:5432/holdfast (npm run dev starts a database of its own)",
  BETTER_AUTH_SECRET: "is missing; make a good value with: openssl rand -base64 32",
};

/** A union reports its branches; the last one's sentence is the one for people. */
function wording(issue: z.core.$ZodIssue): string {
  if (issue.code !== "invalid_union") return issue.message;
  return issue.errors.at(-1)?.[0]?.message ?? issue.message;
}

let parsed: Env | undefined;

/** The environment, parsed at first use: a build needs none of it. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
