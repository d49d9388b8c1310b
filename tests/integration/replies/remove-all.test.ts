import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { listChats } from "@/lib/chats/list-chats";
import type { Notice } from "@/lib/notices/notice";
import { notices } from "@/lib/notices/process-notices";
import { removeAllChats } from "@/lib/replies/remove-all-chats";
import { startReply } from "@/lib/replies/start-reply";
import { turnRequest } from "@/lib/replies/turn-request";
import { makeChat } from "../../support/chats";
import { makeUser, rowsOf, testSql } from "../../support/database";
import { until } from "../../support/until";
import { allEvents, lastChunk } from "../../support/wire";
import { fakeModel } from "./support/fake-model";
import { attach, waitUntil } from "./support/turns";

await fakeModel();

const NONE = { minAgeMs: 0, ids: [] };

function start(user: string, chat: string) {
  const request = turnRequest.parse({
    id: chat,
    message: {
      id: uuid(),
      role: "user",
      parts: [{ type: "text", text: "[[fake tokens=2000 pace=5ms seed=all]] hello" }],
    },
    model: "compatible/fake",
  });
  return startReply(user, request, waitUntil);
}

test("all of somebody's chats go, with the replies that are being written in them", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  await makeChat(user);
  await makeChat(stranger);
  const running = uuid();
  const reading = allEvents(await start(user, running));
  const heard: Notice[] = [];
  const unsubscribe = await notices().subscribe(user, (notice) => heard.push(notice));

  expect(await removeAllChats(user, NONE)).toBe(2);
  expect(lastChunk(await reading)?.type).toBe("abort");
  expect(await rowsOf(running)).toEqual([]);
  expect((await listChats(user)).chats).toEqual([]);
  expect((await listChats(stranger)).chats).toHaveLength(1);
  await until("the open pages hear of it", () =>
    heard.some(({ type }) => type === "chats-deleted"),
  );
  unsubscribe();
  expect(await removeAllChats(user, NONE)).toBe(0);
});

test("chats that are younger than asked for stay, and so do their replies", async () => {
  const user = await makeUser();
  const old = await makeChat(user, { updatedAt: new Date(Date.now() - 60_000) });
  const young = await makeChat(user);
  const running = uuid();
  const wire = await start(user, running);
  expect(await removeAllChats(user, { minAgeMs: 30_000, ids: [] })).toBe(1);
  const left = (await listChats(user)).chats;
  expect(left.map(({ id }) => id).sort()).toEqual([young, running].sort());
  expect(left.find(({ id }) => id === running)?.running).toBe(true);
  expect(left.some(({ id }) => id === old)).toBe(false);
  await wire.cancel();
  expect(await removeAllChats(user, NONE)).toBe(2);
});

test("chats that are named stay, whatever their age", async () => {
  const user = await makeUser();
  await makeChat(user);
  const named = await makeChat(user);
  const running = uuid();
  const wire = await start(user, running);
  expect(await removeAllChats(user, { minAgeMs: 0, ids: [named, running] })).toBe(1);
  const left = (await listChats(user)).chats;
  expect(left.map(({ id }) => id).sort()).toEqual([named, running].sort());
  expect(left.find(({ id }) => id === running)?.running).toBe(true);
  await wire.cancel();
  await removeAllChats(user, NONE);
});

test("artifacts and images go with their chats, and nobody else's", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  for (const who of [user, stranger]) {
    const chat = await makeChat(who);
    await attach(who, chat, "# Notes");
    await testSql`insert into images (id, user_id, chat_id, media_type, name, bytes)
      values (${uuid()}, ${who}, ${chat}, 'image/png', 'a.png', 'x')`;
  }
  const counts = async (who: string) => {
    const [row] = await testSql`select
      (select count(*)::int from images where user_id = ${who}) as images,
      (select count(*)::int from artifacts join artifact_sessions s on s.id = session_id
        where s.user_id = ${who}) as artifacts`;
    return row;
  };
  await removeAllChats(user, NONE);
  expect(await counts(user)).toEqual({ images: 0, artifacts: 0 });
  expect(await counts(stranger)).toEqual({ images: 1, artifacts: 1 });
});
