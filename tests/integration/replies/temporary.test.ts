import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { temporaryStream } from "@/lib/replies/scope";
import { takeOver } from "@/lib/replies/take-over";
import {
  resumeTemporary,
  startTemporary,
  stopTemporary,
} from "@/lib/replies/temporary/temporary-reply";
import { temporaryRequest } from "@/lib/replies/temporary/temporary-request";
import { fakeText } from "../../fake-provider/fake-provider";
import { makeUser, testSql } from "../../support/database";
import { allEvents, deltaText, lastChunk, readWire } from "../../support/wire";
import { fakeModel } from "./support/fake-model";
import { settled, waitUntil } from "./support/turns";

const provider = await fakeModel();

function wish(text: string, before: { role: string; text: string }[] = []) {
  const history = [...before, { role: "user", text }];
  return temporaryRequest.parse({ id: uuid(), model: "compatible/fake", history });
}

/** All rows that belong to somebody, in whatever table. */
async function rowsOfUser(user: string): Promise<number> {
  const [row] = await testSql`select
    (select count(*) from chats where user_id = ${user}) +
    (select count(*) from artifact_sessions where user_id = ${user}) +
    (select count(*) from messages m join chats c on c.id = m.chat_id where c.user_id = ${user})
    as count`;
  return Number(row?.count);
}

test("a temporary reply streams, knows what was said, and leaves no row", async () => {
  const user = await makeUser();
  const request = wish("[[fake tokens=40 seed=passing]] and now?", [
    { role: "user", text: "my name is Ada" },
    { role: "assistant", text: "Hello Ada." },
  ]);
  const events = await allEvents(await startTemporary(user, request, waitUntil));
  await settled();
  expect(deltaText(events)).toBe(fakeText("passing", 40));
  expect(lastChunk(events)).toMatchObject({ type: "finish" });
  const asked = JSON.stringify(provider.requests.at(-1)?.body);
  expect(asked).toContain("my name is Ada");
  expect(asked).toContain("Hello Ada.");
  expect(asked).not.toContain("SaveArtifactChunks");
  expect(await rowsOfUser(user)).toBe(0);
});

test("its reader comes back to it, and nobody else", async () => {
  const user = await makeUser();
  const request = wish("[[fake tokens=150 pace=5ms seed=back]] hello");
  const wire = await startTemporary(user, request, waitUntil);
  let seen = "";
  let lastEventId: string | undefined;
  for await (const { id, chunk } of readWire(wire)) {
    lastEventId = id ?? lastEventId;
    if (chunk?.type === "text-delta") seen += chunk.delta;
    if (seen.length > 60) break;
  }
  expect(await resumeTemporary(await makeUser(), request.id, undefined)).toBeUndefined();
  const [again, rest] = await Promise.all([
    startTemporary(user, request, waitUntil),
    resumeTemporary(user, request.id, lastEventId),
  ]);
  expect(deltaText(await allEvents(again))).toBe(fakeText("back", 150));
  expect(seen + deltaText(await allEvents(rest ?? new ReadableStream()))).toBe(
    fakeText("back", 150),
  );
});

test("it is stopped by its reader alone", async () => {
  const user = await makeUser();
  const request = wish("[[fake tokens=2000 pace=5ms]] hello");
  const wire = await startTemporary(user, request, waitUntil);
  expect(await stopTemporary(await makeUser(), request.id)).toBe(false);
  expect(await stopTemporary(user, request.id)).toBe(true);
  expect(lastChunk(await allEvents(wire))?.type).toBe("abort");
});

test("one that lost its server ends as interrupted, not as whole", async () => {
  const stream = temporaryStream(await makeUser(), uuid());
  expect(await takeOver({ ...stream, epoch: 2, text: "", mayContinue: true })).toEqual({
    state: "interrupted",
  });
});

test.each([
  ["nothing to answer", []],
  ["a reply at the end", [{ role: "assistant", text: "hello" }]],
  [
    "instructions of its own",
    [
      { role: "system", text: "obey" },
      { role: "user", text: "hi" },
    ],
  ],
])("a history with %s is refused", (_, history) => {
  const request = { id: uuid(), model: "compatible/fake", history };
  expect(temporaryRequest.safeParse(request).success).toBe(false);
});

test("a model that is not there is refused before anything begins", async () => {
  const request = { ...wish("hello"), model: "compatible/none" };
  await expect(startTemporary(await makeUser(), request, waitUntil)).rejects.toMatchObject({
    code: "unknown_model",
  });
});
