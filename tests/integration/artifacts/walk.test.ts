import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readArtifactText } from "@/lib/artifacts/artifact-text";
import { saveArtifactChunks } from "@/lib/artifacts/save-artifact-chunks";
import { testSql } from "../../support/database";
import { startRedis, type TestRedis } from "../../support/redis";
import { newHolder, walk } from "./support/artifacts";

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
  process.env.REDIS_URL = redis.url;
});
afterAll(async () => {
  await testSql.end();
  await redis.stop();
});

/** What is hard about texts: every kind of break, marks of Markdown, clusters, half pairs, special tokens. */
const hard = fc.constantFrom(
  ...[
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    " ",
    "\t",
    "# ",
    "## A\n",
    "```js\n",
    "```\n",
    "~~~\n",
    "| a | b |\n",
  ],
  ...[
    "👩‍👩‍👧‍👦",
    "é",
    "e\u0301\u0302",
    "天地",
    "ไทย",
    "\ud800",
    "\udc00",
    "\ufeff",
    "\u0085",
    "<|endoftext|>",
    "\u2028",
  ],
);
const text = fc
  .array(fc.oneof(hard, fc.string({ unit: "binary" }), fc.lorem({ maxCount: 30 })), {
    minLength: 1,
    maxLength: 80,
  })
  .map((parts) => parts.join("").replaceAll("\0", "0"))
  .filter((joined) => joined.length > 0);

test("a walk gives back every code unit, each chunk once, on any text", async () => {
  const holder = await newHolder();
  const maxTokens = fc.integer({ min: 16, max: 200 });
  const mediaType = fc.constantFrom("text/plain", "text/markdown");
  await fc.assert(
    fc.asyncProperty(text, maxTokens, mediaType, async (given, tokens, type) => {
      const saved = await saveArtifactChunks(
        { ...holder, sessionId: crypto.randomUUID() },
        { title: "A", text: given, mediaType: type, maxTokens: tokens },
      );
      const own = { userId: holder.userId, sessionId: saved.sessionId };
      const { artifactId } = saved;
      const walked = await walk(own, { artifactId, maxTokens: tokens + 40 });
      expect(walked.text).toBe(given.toWellFormed());
      expect(walked.indices).toEqual(Array.from({ length: saved.chunks }, (_, index) => index));
      const chunks = walked.answers.flatMap((answer) => answer.chunks);
      expect(chunks.at(-1)?.lines.to).toBe(saved.lines);
      for (const chunk of chunks) {
        expect(chunk.tokens).toBeLessThanOrEqual(tokens);
        expect(chunk.lines.from).toBeLessThanOrEqual(chunk.lines.to);
      }
      expect((await readArtifactText(own, { artifactId })).text).toBe(walked.text);
    }),
    { numRuns: 100 },
  );
}, 120_000);

test("a walk over 10 MB gives back the same bytes", async () => {
  const holder = await newHolder();
  const unit = "## Part\n\nSome words, “quoted”, 天地玄黃 and 😀.\n\n```\ncode\n```\n";
  const given = unit.repeat(Math.ceil(10_000_000 / Buffer.byteLength(unit)));
  const saved = await saveArtifactChunks(holder, {
    ...{ title: "A", text: given, mediaType: "text/markdown" },
  });
  expect(saved.bytes).toBeGreaterThanOrEqual(10_000_000);
  const walked = await walk(holder, { artifactId: saved.artifactId, maxTokens: 8_000 });
  expect(Buffer.from(walked.text).equals(Buffer.from(given))).toBe(true);
  expect(walked.indices).toHaveLength(saved.chunks);
}, 120_000);
