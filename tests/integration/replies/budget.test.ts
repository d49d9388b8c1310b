import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { fakeText } from "../../fake-provider/fake-provider";
import { makeUser } from "../../support/database";
import { deltaText, lastChunk } from "../../support/wire";
import { fakeModel } from "./support/fake-model";
import { ask, attach, numberedLines, toolParts, turn } from "./support/turns";

const LIMIT = 8_192;

const provider = await fakeModel({
  limit: LIMIT,
  environment: { MODEL_CONTEXT_TOKENS: `128000,compatible/fake=${LIMIT}` },
});

const largest = () => Math.max(...provider.requests.map(({ tokens }) => tokens));

test("a long conversation with many documents' chunks never asks for more than the model takes", async () => {
  const user = await makeUser();
  const chatId = uuid();
  const { part } = await attach(user, chatId, numberedLines(1_000));
  for (let round = 0; round < 5; round += 1) {
    const seed = `round-${round}`;
    const words = numberedLines(40);
    const { events, parts } = await ask(
      user,
      turn(`[[fake read=12 read-tokens=1000 tokens=200 seed=${seed}]] ${words}`, {
        chatId,
        parts: round === 0 ? [part] : [],
      }),
    );
    expect(deltaText(events)).toBe(fakeText(seed, 200));
    // In the later rounds the attachment itself may have been left out with its turn.
    if (round === 0) expect(toolParts(parts)).toHaveLength(12);
  }
  expect(largest()).toBeLessThan(LIMIT);
  expect(largest()).toBeGreaterThan(LIMIT / 2);
  // Calls keep their answers.
  for (const { body } of provider.requests) {
    const calls = JSON.stringify(body.messages).match(/"tool_calls"/g) ?? [];
    expect(body.messages.filter(({ role }) => role === "tool")).toHaveLength(calls.length);
  }
});

test("a question that is too long alone is refused before it is sent, with what would do", async () => {
  const user = await makeUser();
  const before = provider.requests.filter(({ body }) => body.stream).length;
  const { events, status } = await ask(user, turn(`[[fake tokens=3]] ${numberedLines(1_000)}`));
  expect(status).toBe("error");
  const error = events.find(({ chunk }) => chunk?.type === "error")?.chunk;
  expect(error?.type === "error" && JSON.parse(error.errorText)).toMatchObject({
    code: "too_large",
    message: expect.stringMatching(/tokens long.*attach it as a file/i),
  });
  expect(lastChunk(events)?.type).toMatch(/error|finish/);
  expect(provider.requests.filter(({ body }) => body.stream)).toHaveLength(before);
});

test("the provider's own limit is an error that says so", async () => {
  const user = await makeUser();
  const { events } = await ask(user, turn("[[fake limit=100 tokens=3]] hello"));
  const error = events.find(({ chunk }) => chunk?.type === "error")?.chunk;
  expect(error?.type === "error" && JSON.parse(error.errorText).message).toMatch(/too long/);
});
