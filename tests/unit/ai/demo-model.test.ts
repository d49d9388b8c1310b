import { isStepCount, streamText } from "ai";
import { expect, test } from "vitest";
import { continuationMessages } from "@/lib/ai/continuation";
import { demoReply } from "@/lib/ai/demo/compose-reply";
import { createDemoModel } from "@/lib/ai/demo/demo-model";
import { defineTools } from "@/lib/ai/tools";

const fast = createDemoModel({ wordsPerSecond: Number.POSITIVE_INFINITY });
const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;

test.each([
  "hello",
  "Tell me about lighthouses",
  "Explain quantum chromodynamics, please",
  "Write 2,000 words about the sea",
])("%s: the model says demoReply, every time", async (prompt) => {
  for (let round = 0; round < 2; round += 1) {
    expect(await streamText({ model: fast, prompt }).text).toBe(demoReply(prompt));
  }
});

test("it says what it is, and how to get a model", () => {
  for (const prompt of ["hi", "Tell me about Redis streams", "What is love?"]) {
    expect(demoReply(prompt)).toMatch(/demo.*not an AI/);
    expect(demoReply(prompt)).toContain("OPENAI_API_KEY");
  }
});

test.each([
  ["write 50 words about the sea", 50],
  ["100 words about lighthouses", 100],
  ["a 150-word text about clocks", 150],
  ["Write 300 words on gardening", 300],
  ["2000 words about networks", 2000],
  ["Write 2,000 words", 2000],
  ["write 5k words about Redis streams", 5000],
  ["20 thousand words, please", 20_000],
  ["Schreib 2.000 Wörter über Leuchttürme", 2000],
  ["a long text about the sea", 900],
])("%s: within 10 %% of %i words", (prompt, words) => {
  expect(Math.abs(countWords(demoReply(prompt)) - words)).toBeLessThanOrEqual(words / 10);
});

test("a usual reply has a heading, a table and code", () => {
  const reply = demoReply("Tell me about Redis streams");
  expect(reply).toMatch(/^## /m);
  expect(reply).toMatch(/^\| --- /m);
  expect(reply).toMatch(/^```\w+\n[\s\S]+?\n```$/m);
  expect(reply).toMatch(/[.!]$/);
});

test("it knows its topics in the page's other language too", () => {
  expect(demoReply("Schreib 2.000 Wörter über Leuchttürme")).toMatch(/lighthouse/i);
  expect(demoReply("Warum übersteht eine Antwort das Neuladen?")).toMatch(/redis/i);
});

test("different prompts get different texts", () => {
  const replies = new Set(
    ["one", "two", "three", "four"].map((word) => demoReply(`about ${word}`)),
  );
  expect(replies.size).toBeGreaterThan(1);
});

test("it streams word by word at about its pace", async () => {
  const model = createDemoModel({ wordsPerSecond: 200 });
  const deltas: string[] = [];
  const begun = performance.now();
  for await (const delta of streamText({ model, prompt: "100 words about the sea" }).textStream) {
    deltas.push(delta);
  }
  expect(deltas.length).toBeGreaterThan(80);
  expect(performance.now() - begun).toBeGreaterThan((deltas.length / 200) * 900);
});

test("an abort ends it at once", async () => {
  const abort = new AbortController();
  const { stream } = await createDemoModel({ wordsPerSecond: 0.1 }).doStream({
    prompt: [{ role: "user", content: [{ type: "text", text: "2000 words about the sea" }] }],
    abortSignal: abort.signal,
  });
  const reader = stream.getReader();
  await reader.read();
  const next = reader.read().then(() => reader.read());
  const reason = new Error("stopped");
  const begun = performance.now();
  abort.abort(reason);
  await expect(next).rejects.toBe(reason);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test("it goes on from any place of its own text", async () => {
  const prompt = "Write 300 words about lighthouses";
  const whole = demoReply(prompt);
  for (const cut of [1, 7, 150, whole.length - 1, whole.length]) {
    const messages = continuationMessages(
      fast,
      [{ role: "user", content: prompt }],
      whole.slice(0, cut),
    );
    expect(await streamText({ model: fast, messages }).text).toBe(whole.slice(cut));
  }
});

test.each([
  ["What time is it in Paris?", "Europe/Paris"],
  ["what's the time in New York", "America/New_York"],
  ["Please call currentTime", "UTC"],
])("%s: calls the tool and passes its answer on", async (prompt, timeZone) => {
  const result = streamText({
    model: fast,
    prompt,
    tools: defineTools(),
    stopWhen: isStepCount(3),
  });
  const [first, second] = await result.steps;
  expect(first?.toolCalls).toMatchObject([{ toolName: "currentTime", input: { timeZone } }]);
  expect(second?.text).toContain("`currentTime` answered: **");
});

test("without the tool it only talks", async () => {
  const result = streamText({ model: fast, prompt: "What time is it in Paris?" });
  expect(await result.finishReason).toBe("stop");
  expect(await result.text).toContain("not an AI");
});

test("a tool that says no is quoted", async () => {
  const { content } = await fast.doGenerate({
    prompt: [
      { role: "user", content: [{ type: "text", text: "What time is it?" }] },
      {
        role: "tool",
        content: [
          {
            type: "tool-result",
            toolCallId: "1",
            toolName: "currentTime",
            output: { type: "json", value: { ok: false, message: "There is no such zone." } },
          },
        ],
      },
    ],
  });
  expect(content).toMatchObject([{ text: expect.stringContaining("There is no such zone.") }]);
});
