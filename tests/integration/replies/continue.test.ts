import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { continueReply } from "@/lib/replies/continue-reply";
import { resumeReply } from "@/lib/replies/resume-reply";
import { startReply } from "@/lib/replies/start-reply";
import { stopReply } from "@/lib/replies/stop-reply";
import { turnRequest } from "@/lib/replies/turn-request";
import { fakeText } from "../../fake-provider/fake-provider";
import { makeUser, rowsOf, textOf } from "../../support/database";
import { allEvents, deltaText, lastChunk, readWire } from "../../support/wire";
import { fakeModel } from "./support/fake-model";
import { settled, waitUntil } from "./support/turns";

await fakeModel();

/** A reply that was stopped after some words. */
async function cutReply(seed: string, tokens: number) {
  const user = await makeUser();
  const request = turnRequest.parse({
    id: uuid(),
    message: {
      id: uuid(),
      role: "user",
      parts: [{ type: "text", text: `[[fake tokens=${tokens} pace=5ms seed=${seed}]] tell me` }],
    },
    model: "compatible/fake",
  });
  let stopped: Promise<boolean> | undefined;
  let words = 0;
  for await (const { chunk } of readWire(await startReply(user, request, waitUntil))) {
    if (chunk?.type === "text-delta") words += 1;
    if (words === 10) stopped ??= stopReply(user, request.id);
  }
  await stopped;
  await settled();
  const reply = (await rowsOf(request.id)).at(-1);
  if (!reply) throw new Error("no reply");
  return { user, chatId: request.id, reply };
}

test("a reply that was cut goes on in the same message, and is whole in the end", async () => {
  const { user, chatId, reply } = await cutReply("whole", 60);
  expect(textOf(reply.parts).length).toBeLessThan(fakeText("whole", 60).length);
  await continueReply(user, chatId, reply.id, waitUntil);
  const events = await allEvents((await resumeReply(user, chatId, {})) ?? new ReadableStream());
  expect(deltaText(events)).toBe(fakeText("whole", 60));
  expect(events[0]?.chunk).toMatchObject({ type: "start", messageId: reply.id });
  expect(lastChunk(events)?.type).toBe("finish");
  await settled();
  const rows = await rowsOf(chatId);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatchObject({ id: reply.id, status: "done", epoch: 2 });
  expect(textOf(rows[1]?.parts ?? [])).toBe(fakeText("whole", 60));
});

test("a whole reply, somebody else's and none at all cannot be continued", async () => {
  const { user, chatId, reply } = await cutReply("refused", 30);
  const stranger = await makeUser();
  const attempt = (who: string, message: string) => continueReply(who, chatId, message, waitUntil);
  await expect(attempt(stranger, reply.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(attempt(user, uuid())).rejects.toMatchObject({ code: "invalid_request" });
  await attempt(user, reply.id);
  await settled();
  await expect(attempt(user, reply.id)).rejects.toMatchObject({ code: "invalid_request" });
});
