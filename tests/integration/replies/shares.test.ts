import { randomUUID } from "node:crypto";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { deleteChat } from "@/lib/chats/delete-chat";
import { findLink, revokeShare, shareChat } from "@/lib/chats/shares";
import { openShared, resumeShared } from "@/lib/replies/shared-chat";
import { startReply } from "@/lib/replies/start-reply";
import { stopReply } from "@/lib/replies/stop-reply";
import { fakeText } from "../../fake-provider/fake-provider";
import { makeUser, textOf } from "../../support/database";
import { allEvents, deltaText, lastChunk, readWire } from "../../support/wire";
import { fakeModel } from "./support/fake-model";
import { ask, attach, settled, turn, waitUntil } from "./support/turns";

await fakeModel();

async function sharedChat(text: string, given: Parameters<typeof turn>[1] = {}) {
  const user = given.chatId ? await ownerOf(given.chatId) : await makeUser();
  const request = turn(text, given);
  await ask(user, request);
  return { user, chatId: request.id, share: await shareChat(user, request.id) };
}

const owners = new Map<string, string>();
async function ownerOf(chatId: string): Promise<string> {
  const user = owners.get(chatId) ?? (await makeUser());
  owners.set(chatId, user);
  return user;
}

const notFound = { code: "not_found", status: 404 };

test("whoever has the link reads the chat, and nothing tells whose it is", async () => {
  const { user, chatId, share } = await sharedChat("[[fake tokens=10 seed=shared]] hello");
  expect(share).toMatch(/^[\w-]{22}$/);
  const shared = await openShared(share);
  expect(shared.messages.map(({ role }) => role)).toEqual(["user", "assistant"]);
  expect(textOf(shared.messages[1]?.parts ?? [])).toBe(fakeText("shared", 10));
  const seen = JSON.stringify(shared);
  expect(seen).not.toContain(user);
  expect(seen).not.toContain(chatId);
});

test("a chat has one link; a stranger makes, sees and ends none", async () => {
  const { user, chatId, share } = await sharedChat("[[fake tokens=3]] hello");
  const stranger = await makeUser();
  expect(await shareChat(user, chatId)).toBe(share);
  await expect(shareChat(stranger, chatId)).rejects.toMatchObject(notFound);
  await expect(findLink(stranger, chatId)).rejects.toMatchObject(notFound);
  await expect(revokeShare(stranger, chatId)).rejects.toMatchObject(notFound);
  expect(await findLink(user, chatId)).toBe(share);
});

test("a revoked link, one of a deleted chat and one that never was are the same", async () => {
  const revoked = await sharedChat("[[fake tokens=3]] hello");
  await revokeShare(revoked.user, revoked.chatId);
  expect(await findLink(revoked.user, revoked.chatId)).toBeNull();
  const deleted = await sharedChat("[[fake tokens=3]] hello");
  await deleteChat(deleted.user, deleted.chatId);
  const words = new Set<string>();
  for (const id of [revoked.share, deleted.share, "A".repeat(22), randomUUID(), ""]) {
    const errors = await Promise.all([
      openShared(id).catch((error: unknown) => error),
      resumeShared(id, undefined).catch((error: unknown) => error),
    ]);
    for (const error of errors) {
      expect(error).toMatchObject(notFound);
      words.add(String(error));
    }
  }
  expect(words.size).toBe(1);
  // A new link is another one.
  expect(await shareChat(revoked.user, revoked.chatId)).not.toBe(revoked.share);
});

test("a reply is read live, and from where the reader was", async () => {
  const { user, chatId, share } = await sharedChat("[[fake tokens=3]] hello");
  const request = turn("[[fake tokens=150 pace=5ms seed=live]] more", { chatId });
  await (await startReply(user, request, waitUntil)).cancel();
  expect((await openShared(share)).messages.at(-1)?.metadata?.status).toBe("streaming");
  const wire = await resumeShared(share, undefined);
  let seen = "";
  let lastEventId: string | undefined;
  for await (const { id, chunk } of readWire(wire ?? new ReadableStream())) {
    lastEventId = id ?? lastEventId;
    if (chunk?.type === "text-delta") seen += chunk.delta;
    if (seen.length > 60) break;
  }
  const rest = await allEvents((await resumeShared(share, lastEventId)) ?? new ReadableStream());
  expect(seen + deltaText(rest)).toBe(fakeText("live", 150));
  expect(lastChunk(rest)).toMatchObject({ type: "finish" });
  await settled();
});

test("thoughts, calls and their results stay with the owner, in the page and on the wire", async () => {
  const chatId = uuid();
  const user = await ownerOf(chatId);
  const { saved, part } = await attach(user, chatId, "The secret tide table.", "tides.md");
  const { share } = await sharedChat("[[fake tokens=5 seed=call read=1 reasoning=20]] read it", {
    chatId,
    parts: [part],
  });
  const page = JSON.stringify(await openShared(share));
  expect(page).toContain("tides.md");
  for (const secret of [saved.artifactId, "secret tide", "FetchArtifactChunks", '"reasoning']) {
    expect(page).not.toContain(secret);
  }
  const request = turn("[[fake tokens=300 pace=5ms seed=more read=1 reasoning=20]] again", {
    chatId,
  });
  await (await startReply(user, request, waitUntil)).cancel();
  const wire = (await resumeShared(share, undefined)) ?? new ReadableStream();
  const text = await new Response(wire).text();
  expect(text).toContain("text-delta");
  for (const secret of [saved.artifactId, "secret tide", "tool-", '"reasoning', "compatible"]) {
    expect(text).not.toContain(secret);
  }
  await stopReply(user, chatId);
  await settled();
});
