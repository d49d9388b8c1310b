import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { isStepCount, streamText, tool } from "ai";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { z } from "zod";
import { readArtifactText } from "@/lib/artifacts/artifact-text";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import { withLargeAnswersKept } from "@/lib/replies/tools/large-result";
import { makeUser } from "../../support/database";
import { fakeModel } from "./support/fake-model";
import { numberedLines } from "./support/turns";

const provider = await fakeModel();

/** Lets the fake model call a tool that answers so, and gives what the model and the message got. */
async function callTool(answer: unknown) {
  const holder = { userId: await makeUser(), sessionId: uuid() };
  const context = { holder, replyId: uuid() };
  const rows = tool({ inputSchema: z.object({}), execute: async () => answer });
  const result = streamText({
    model: createOpenAICompatible({ name: "compatible", baseURL: provider.url })("fake"),
    prompt: "[[fake tool=rows tokens=3]] go",
    tools: { rows: withLargeAnswersKept(context, "rows", rows) },
    stopWhen: isStepCount(2),
  });
  const [step] = await result.steps;
  const told = provider.requests.at(-1)?.body.messages.at(-1)?.content ?? "";
  return { holder, output: step?.toolResults[0]?.output, told };
}

test("an answer that fits is passed on as it is", async () => {
  const { holder, output, told } = await callTool({ rows: [1, 2, 3] });
  expect(output).toEqual({ rows: [1, 2, 3] });
  expect(told).toBe('{"rows":[1,2,3]}');
  expect(await listArtifacts(holder)).toEqual([]);
});

test.each([
  ["text", numberedLines(1_000), "text/plain"],
  ["JSON", { lines: numberedLines(1_000).split("\n") }, "application/json"],
])(
  "a large answer in %s becomes an artifact: the model gets its beginning and a cursor",
  async (_, answer, mediaType) => {
    const { holder, output, told } = await callTool(answer);
    const [meta] = await listArtifacts(holder);
    expect(meta).toMatchObject({ title: "Answer of rows", mediaType });
    const artifactId = meta?.artifactId ?? "";
    const { text } = await readArtifactText(holder, { artifactId });
    expect(typeof answer === "string" ? text : JSON.parse(text)).toEqual(answer);
    expect(output).toMatchObject({ ok: true, artifactId, nextCursor: expect.any(String) });
    expect(JSON.stringify(output)).not.toContain("the tide turned");
    expect(told).toContain("Line 1: the tide turned");
    expect(told).toMatch(/with the cursor v1\.\d+;/);
    expect(told.length).toBeLessThan(12_000);
  },
);
