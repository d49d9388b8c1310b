import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Holder, LIMITS, type SavedArtifact } from "@/lib/artifacts/contract";
import { fetchArtifactChunks } from "@/lib/artifacts/fetch-artifact-chunks";
import { saveArtifactChunks } from "@/lib/artifacts/save-artifact-chunks";
import { searchArtifact } from "@/lib/artifacts/search-artifact";
import { viewArtifact } from "@/lib/artifacts/view-artifact";
import { testSql } from "../../support/database";
import { startRedis, type TestRedis } from "../../support/redis";
import { newHolder } from "./support/artifacts";

/** Done in one go, each of these takes seconds; what they really hold (some 30 ms) is a figure for a quiet machine. */
const ONE_GO_MS = 400;

let redis: TestRedis;
let holder: Holder;
beforeAll(async () => {
  redis = await startRedis();
  process.env.REDIS_URL = redis.url;
  holder = await newHolder();
});
afterAll(async () => {
  await testSql.end();
  await redis.stop();
});

/**
 * The most CPU time in ms that one turn of the event loop took while `work` went on: what others on the machine do
 * meanwhile does not count.
 */
async function longestHold<T>(work: () => Promise<T>): Promise<{ hold: number; result: T }> {
  const cpu = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let isDone = false;
  const working = work().finally(() => {
    isDone = true;
  });
  let hold = 0;
  for (let last = cpu(); !isDone; last = cpu()) {
    await turn();
    hold = Math.max(hold, cpu() - last);
  }
  return { hold, result: await working };
}

const ofSize = (unit: string) =>
  unit.repeat(Math.floor(LIMITS.artifactBytes / Buffer.byteLength(unit)));

test.each([
  ["Markdown", "# Title\n\nThe quick brown fox jumps over it.\nAnd on.\n\n"],
  ["quoted words", "The quick brown fox “jumps” over the lazy dog.\nAnd on it goes.\n\n"],
  ["Chinese", "天地玄黃宇宙洪荒日月盈昃辰宿列張。\n"],
  ["one line", "word after word, "],
])(
  "nothing is done to 25 MB of %s in one go",
  async (_, unit) => {
    const holds: Record<string, number> = {};
    const measure = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      const { hold, result } = await longestHold(work);
      holds[what] = Math.round(hold);
      return result;
    };
    const text = ofSize(unit);
    // The test's own text, made of its parts before anything is measured.
    expect(text.charCodeAt(text.length - 1)).toBeGreaterThan(0);
    const input = { title: "A", mediaType: "text/markdown", text };
    const saved: SavedArtifact = await measure("save", () => saveArtifactChunks(holder, input));
    const { artifactId, lines } = saved;
    await measure("fetch", () => fetchArtifactChunks(holder, { artifactId, maxTokens: 8_000 }));
    await measure("lines", () =>
      fetchArtifactChunks(holder, { artifactId, lines: { from: lines } }),
    );
    await measure("view", () => viewArtifact(holder, { artifactId }));
    await measure("search", () => searchArtifact(holder, { artifactId, query: "FOX|宇宙" }));
    await redis.restart();
    await measure("make again", () => fetchArtifactChunks(holder, { artifactId }));
    for (const [what, hold] of Object.entries(holds)) expect(hold, what).toBeLessThan(ONE_GO_MS);
  },
  120_000,
);
