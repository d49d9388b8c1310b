import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateText, isStepCount, streamText, toUIMessageStream, type UIMessageChunk } from "ai";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CONTINUE_INSTRUCTION, continuationMessages } from "@/lib/ai/continuation";
import { toModelError } from "@/lib/ai/model-error";
import { guardModel } from "@/lib/ai/stream-guard";
import { defineTools } from "@/lib/ai/tools";
import { type FakeProvider, fakeText, startFakeProvider } from "../../fake-provider/fake-provider";
import { until } from "../../support/until";

let provider: FakeProvider;

beforeAll(async () => {
  provider = await startFakeProvider();
});

afterAll(() => provider.close());

function model() {
  const { url } = provider;
  const create = createOpenAICompatible({ name: "compatible", baseURL: url, includeUsage: true });
  return guardModel(create("fake"));
}

type Settings = Partial<Parameters<typeof streamText>[0]>;
type Told = { chunks: UIMessageChunk[]; text: string; code: string | undefined; told: unknown[] };

/** Asks as a reply is asked for, and reads what a viewer would see. */
async function ask(prompt: string, settings: Settings = {}): Promise<Told> {
  const told: unknown[] = [];
  const result = streamText({
    model: model(),
    messages: [{ role: "user", content: prompt }],
    maxRetries: 0,
    onError: ({ error }) => void told.push(error),
    ...settings,
    prompt: undefined,
  });
  const chunks: UIMessageChunk[] = [];
  const stream = toUIMessageStream({
    stream: result.stream,
    onError: (error) => JSON.stringify(toModelError(error).toPublic()),
  });
  for await (const chunk of stream) chunks.push(chunk);
  const text = chunks.map((chunk) => (chunk.type === "text-delta" ? chunk.delta : "")).join("");
  const error = chunks.find((chunk) => chunk.type === "error");
  const code = error?.type === "error" ? JSON.parse(error.errorText).code : undefined;
  return { chunks, text, code, told };
}

const lastRequest = () => provider.requests.at(-1);

test("a reply comes whole, with its usage", async () => {
  const { chunks, text, code } = await ask("[[fake tokens=300 seed=whole]] hello");
  expect(text).toBe(fakeText("whole", 300));
  expect(code).toBeUndefined();
  expect(chunks.at(-1)).toMatchObject({ type: "finish", finishReason: "stop" });
  await until("the provider is done", () => lastRequest()?.state === "ended");
  expect(lastRequest()?.sent).toBe(300);
});

test.each([
  ["the socket dies", "die-after=20", "model_failed"],
  ["an error event", "error-after=20", "model_failed"],
  ["an error event with a meaning", "error-after=20 code=overloaded_error", "model_overloaded"],
  ["a clean end without a finish", "end-after=20", "model_failed"],
])("%s in the middle: the partial text, an error, an end", async (_, directive, code) => {
  const answer = await ask(`[[fake tokens=100 seed=cut ${directive}]] hello`);
  expect(answer.text).toBe(fakeText("cut", 20));
  expect(answer.code).toBe(code);
  expect(answer.chunks.filter(({ type }) => type === "error")).toHaveLength(1);
  expect(answer.chunks.at(-1)).toMatchObject({ type: "finish", finishReason: "error" });
  expect(answer.told).toHaveLength(1);
});

test.each([
  ["status=401", "model_credentials"],
  ["status=404", "unknown_model"],
  ["status=500", "model_overloaded"],
  ["status=429 code=insufficient_quota", "model_credentials"],
  ["status=400 code=context_length_exceeded", "invalid_request"],
])("%s is told as %s", async (directive, code) => {
  expect(await ask(`[[fake ${directive}]] hello`)).toMatchObject({ text: "", code });
});

test("a rate limit says when to come back", async () => {
  const { chunks } = await ask("[[fake status=429 retry-after=90]] hello");
  const error = chunks.find((chunk) => chunk.type === "error");
  const { code, retryAt } = JSON.parse(error?.type === "error" ? error.errorText : "{}");
  expect(code).toBe("rate_limited");
  expect(Date.parse(retryAt) - Date.now()).toBeGreaterThan(80_000);
});

test("a failure before the first token is tried again", async () => {
  const prompt = "[[fake status=503 retry-after=0 times=1 seed=again tokens=9]] hello";
  const { text, code } = await ask(prompt, { maxRetries: 1 });
  expect(code).toBeUndefined();
  expect(text).toBe(fakeText("again", 9));
});

test("a wait that is too long is told, not waited out", async () => {
  const before = provider.requests.length;
  const prompt = "[[fake status=429 retry-after=20]] hello";
  expect((await ask(prompt, { maxRetries: 2 })).code).toBe("rate_limited");
  expect(provider.requests).toHaveLength(before + 1);
});

test("nobody at the address", async () => {
  const gone = await startFakeProvider();
  await gone.close();
  const create = createOpenAICompatible({ name: "compatible", baseURL: gone.url });
  expect((await ask("hello", { model: guardModel(create("fake")) })).code).toBe("model_failed");
});

test("silence ends by the time-out, as an abort, and the provider is let go", async () => {
  const { chunks, text } = await ask("[[fake tokens=100 seed=quiet silence-after=20]] hello", {
    timeout: { chunkMs: 300 },
  });
  expect(text).toBe(fakeText("quiet", 20));
  expect(chunks.at(-1)).toMatchObject({ type: "abort", reason: expect.stringMatching(/timeout/i) });
  await until("the provider sees it", () => lastRequest()?.state === "aborted");
});

test("a stop reaches the provider within 250 ms", async () => {
  const abort = new AbortController();
  const answer = ask("[[fake tokens=5000 seed=stop pace=2ms]] hello", {
    abortSignal: abort.signal,
  });
  await until("it runs", () => (lastRequest()?.sent ?? 0) > 20);
  const running = lastRequest();
  const stopped = performance.now();
  abort.abort();
  await until("the provider sees it", () => running?.state === "aborted");
  expect(performance.now() - stopped).toBeLessThan(250);
  const { chunks, text } = await answer;
  expect(chunks.at(-1)?.type).toBe("abort");
  expect(fakeText("stop", 5000).startsWith(text)).toBe(true);
});

test("split pairs arrive whole, in every delta", async () => {
  const { chunks, text } = await ask("[[fake tokens=60 seed=pairs split]] hello");
  expect(text).toBe(fakeText("pairs", 60));
  for (const chunk of chunks) {
    if (chunk.type === "text-delta") expect(chunk.delta.isWellFormed()).toBe(true);
  }
});

test("what PostgreSQL cannot store is replaced", async () => {
  const { text } = await ask("[[fake tokens=5 seed=dirty dirty]] hello");
  expect(text).toBe(`${fakeText("dirty", 5)}\ufffd and \ufffd`);
});

test("reasoning comes before the text", async () => {
  const { chunks, text } = await ask("[[fake tokens=10 reasoning=5 seed=deep]] hello");
  const thoughts = chunks.map((chunk) => (chunk.type === "reasoning-delta" ? chunk.delta : ""));
  expect(thoughts.join("")).toBe(fakeText("deep-reasoning", 5));
  expect(text).toBe(fakeText("deep", 10));
});

test("a tool is called, and its answer goes back", async () => {
  const { chunks, text } = await ask(
    '[[fake tokens=10 seed=tool tool=currentTime tool-input={"timeZone":"Europe/Paris"}]] hello',
    { tools: defineTools(), stopWhen: isStepCount(3) },
  );
  expect(chunks).toContainEqual(
    expect.objectContaining({
      type: "tool-output-available",
      output: expect.objectContaining({ ok: true, timeZone: "Europe/Paris" }),
    }),
  );
  expect(text).toBe(fakeText("tool", 10));
  expect(lastRequest()?.body.messages.map(({ role }) => role)).toEqual([
    "user",
    "assistant",
    "tool",
  ]);
});

test("a token limit cuts the text", async () => {
  const { chunks, text } = await ask("[[fake tokens=50 seed=cap]] hello", { maxOutputTokens: 7 });
  expect(text).toBe(fakeText("cap", 7));
  expect(chunks.at(-1)).toMatchObject({ type: "finish", finishReason: "length" });
});

test.each([1, 32, 200, 1_000_000])("a continuation goes on after %i units", async (cut) => {
  const prompt = "[[fake tokens=80 seed=more die-after=10]] hello";
  const soFar = fakeText("more", 80).slice(0, cut);
  const messages = continuationMessages(model(), [{ role: "user", content: prompt }], soFar);
  const { text, code } = await ask(prompt, { messages });
  const diesBefore = soFar.length < fakeText("more", 10).length;
  expect(code).toBe(diesBefore ? "model_failed" : undefined);
  expect(soFar + text).toBe(fakeText("more", diesBefore ? 10 : 80));
});

test("an assistant message at the end is gone on with too", async () => {
  const prompt = "[[fake tokens=30 seed=prefill]] hello";
  const { text } = await ask(prompt, {
    messages: [
      { role: "user", content: prompt },
      { role: "assistant", content: fakeText("prefill", 12) },
    ],
  });
  expect(fakeText("prefill", 12) + text).toBe(fakeText("prefill", 30));
  expect(JSON.stringify(lastRequest()?.body)).not.toContain(CONTINUE_INSTRUCTION);
});

test("a request that does not stream gets a title", async () => {
  const { text } = await generateText({
    model: model(),
    prompt: "[[fake status=500]] Plan my week",
  });
  expect(text).toBe("About Plan my week");
});

test("scripts can be queued from code", async () => {
  provider.script({ tokens: 4, seed: "queued" });
  expect((await ask("hello")).text).toBe(fakeText("queued", 4));
  expect((await ask("hello")).text).toBe(fakeText("fake", 50));
});

test("a directive with a typing error is refused", async () => {
  expect((await ask("[[fake tokns=4]] hello")).code).toBe("model_failed");
});
