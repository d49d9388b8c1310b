import type { UIMessageChunk } from "ai";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import type { MessageParts } from "@/lib/db/schema";
import { continueReply } from "@/lib/replies/continue-reply";
import { startReply } from "@/lib/replies/start-reply";
import { stopReply } from "@/lib/replies/stop-reply";
import { takeOver } from "@/lib/replies/take-over";
import { fakeText } from "../../fake-provider/fake-provider";
import { makeUser, rowsOf, testSql, textOf } from "../../support/database";
import { readWire } from "../../support/wire";
import { fakeModel } from "./support/fake-model";
import { ask, attach, numberedLines, settled, toolParts, turn, waitUntil } from "./support/turns";

await fakeModel();

async function replyOf(chatId: string) {
  const row = (await rowsOf(chatId)).at(-1);
  if (!row?.streamId) throw new Error("no reply");
  return { ...row, streamId: row.streamId };
}

/** Makes a finished reply one whose process died after these chunks, and lets this process take it over. */
async function takeOverAfter(user: string, chatId: string, chunks: UIMessageChunk[]) {
  const { id, streamId, epoch } = await replyOf(chatId);
  await testSql`update messages set status = 'streaming', parts = '[]', finished_at = null where id = ${id}`;
  const text = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join("");
  const scope = `${user}:${chatId}`;
  const taken = await takeOver({ id: streamId, scope, epoch: epoch + 1, text, mayContinue: true });
  if (!("source" in taken)) throw new Error(`not continued: ${taken.state}`);
  for await (const _ of taken.source);
  await taken.save?.();
  return (await replyOf(chatId)).parts;
}

const chunksOf = (events: { chunk: UIMessageChunk | undefined }[]) =>
  events.flatMap(({ chunk }) => chunk ?? []);

/** Up to and with the nth chunk of a type. */
function upTo(chunks: UIMessageChunk[], type: UIMessageChunk["type"], nth: number) {
  let seen = 0;
  const end = chunks.findIndex((chunk) => {
    if (chunk.type === type) seen += 1;
    return seen === nth;
  });
  if (end < 0) throw new Error(`no ${nth} of ${type}`);
  return chunks.slice(0, end + 1);
}

const indexesRead = (parts: MessageParts): number[] =>
  toolParts(parts)
    .flatMap((call) => Object(call.output).chunks ?? [])
    .map((chunk) => Object(chunk).index);

test.each([
  ["between two calls", "tool-output-available", 2],
  ["while a call runs", "tool-input-available", 3],
] as const)("a walk whose process dies %s goes on where it was", async (_, type, nth) => {
  const user = await makeUser();
  const chatId = uuid();
  const { saved, part } = await attach(user, chatId, numberedLines(150));
  const { events, parts } = await ask(
    user,
    turn("[[fake read=50 read-tokens=500 tokens=9 seed=on]] read", { chatId, parts: [part] }),
  );
  const after = await takeOverAfter(user, chatId, upTo(chunksOf(events), type, nth));
  expect(textOf(after)).toBe(fakeText("on", 9));
  expect(indexesRead(after)).toEqual(indexesRead(parts));
  expect(indexesRead(after)).toEqual(Array.from({ length: saved.chunks }, (_, index) => index));
});

test("a document whose process dies while it is saved is there once", async () => {
  const user = await makeUser();
  const request = turn("[[fake write=60 tokens=4 seed=once]] write");
  const { events } = await ask(user, request);
  const chunks = upTo(chunksOf(events), "tool-input-available", 1);
  const after = await takeOverAfter(user, request.id, chunks);
  expect(toolParts(after)[0]).toMatchObject({
    state: "output-available",
    output: { version: 1, isNewVersion: false },
  });
  const all = await listArtifacts({ userId: user, sessionId: request.id });
  expect(all).toMatchObject([{ version: 1 }]);
  expect(textOf(after)).toBe(fakeText("once", 4));
});

test("a document whose process dies while it is written is written again, and what was written stays to be seen", async () => {
  const user = await makeUser();
  const request = turn("[[fake write=60 tokens=4 seed=half]] write");
  const { events } = await ask(user, request);
  const chunks = upTo(chunksOf(events), "tool-input-delta", 40);
  const [half, whole] = toolParts(await takeOverAfter(user, request.id, chunks));
  expect(half).toMatchObject({ state: "output-error", errorText: expect.stringMatching(/again/) });
  const written = String(Object(half?.input).text);
  expect(written.length).toBeGreaterThan(20);
  expect(fakeText("half-document", 60).startsWith(written)).toBe(true);
  expect(whole).toMatchObject({ state: "output-available", output: { ok: true } });
});

test("a document that is stopped while it is written is not saved, not even when the reply goes on", async () => {
  const user = await makeUser();
  const request = turn("[[fake write=100 pace=4ms tokens=4 seed=stop]] write");
  let deltas = 0;
  let stopped: Promise<boolean> | undefined;
  for await (const { chunk } of readWire(await startReply(user, request, waitUntil))) {
    if (chunk?.type === "tool-input-delta") deltas += 1;
    if (deltas === 30) stopped ??= stopReply(user, request.id);
  }
  await stopped;
  await settled();
  const holder = { userId: user, sessionId: request.id };
  const cut = await replyOf(request.id);
  expect(toolParts(cut.parts)[0]).toMatchObject({ state: "input-streaming" });
  expect(Object(toolParts(cut.parts)[0]?.input).title).toBe("About stop");
  expect(await listArtifacts(holder)).toEqual([]);
  await continueReply(user, request.id, cut.id, waitUntil);
  await settled();
  expect(await listArtifacts(holder)).toHaveLength(1);
  expect(toolParts((await replyOf(request.id)).parts)).toMatchObject([
    { state: "output-error" },
    { state: "output-available" },
  ]);
});
