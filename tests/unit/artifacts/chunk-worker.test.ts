import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { chunkText } from "@/lib/artifacts/chunk-text";
import { chunkTextInWorker, prepareInWorker } from "@/lib/artifacts/chunk-worker-client";
import { hostileTexts } from "./support/hostile-texts";

const MAX_HOLD_MS = 50;

const started: Worker[] = [];

/** The bundler resolves the sources' imports in the app; here a hook does. */
function start(): Worker {
  const hook = new URL("../../support/resolve-typescript.mjs", import.meta.url).href;
  const entry = new URL("../../../lib/artifacts/chunk-worker.ts", import.meta.url);
  const worker = new Worker(entry, { execArgv: ["--no-warnings", "--import", hook] });
  started.push(worker);
  return worker;
}

/** The longest time that the event loop was held for while `work` went on. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await work();
  clearInterval(timer);
  return Math.max(longest, performance.now() - last);
}

describe("chunkTextInWorker", () => {
  it("finds the chunks that chunkText finds, flags too", async () => {
    const texts = Object.values(hostileTexts(4000));
    const options = { maxTokens: 40, encoding: "cl100k_base" } as const;
    const found = await Promise.all(texts.map((text) => chunkTextInWorker(text, options, start)));
    expect(found).toEqual(texts.map((text) => chunkText(text, options)));
  });

  it.each([
    ["a line of 20 MB", "lorem ipsum ".repeat(1_700_000)],
    ["a megabyte of one letter", "a".repeat(1_000_000)],
    ["a million Chinese characters", "天地玄黃宇宙洪荒".repeat(125_000)],
  ])(
    "holds the event loop no longer than 50 ms: %s",
    async (_, text) => {
      const hold = await longestHold(() => chunkTextInWorker(text, { maxTokens: 4000 }, start));
      expect(hold).toBeLessThan(MAX_HOLD_MS);
    },
    60_000,
  );

  it("refuses options that chunkText refuses", async () => {
    await expect(chunkTextInWorker("text", { maxTokens: 1 }, start)).rejects.toThrow(RangeError);
  });

  it("gives up the texts of a thread that died, and starts another one", async () => {
    // Handed over in this very tick: a thread that dies before it has a text is only replaced.
    const bytes = new TextEncoder().encode("a".repeat(2_000_000));
    const lost = prepareInWorker({ maxTokens: 4000, bytes, mediaType: "" }, start);
    const rejected = expect(lost).rejects.toThrow("The thread ended");
    await started.at(-1)?.terminate();
    await rejected;
    const threads = started.length;
    await expect(chunkTextInWorker("text", { maxTokens: 16 }, start)).resolves.toHaveLength(1);
    expect(started).toHaveLength(threads + 1);
  });
});
