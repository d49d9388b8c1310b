import { inArray } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { changeChat } from "@/lib/chats/change-chat";
import { listChats } from "@/lib/chats/list-chats";
import { createProject } from "@/lib/chats/projects";
import { chats } from "@/lib/db/schema";
import { makeChat, makeMessage } from "../../support/chats";
import { makeUser, testDatabase, testSql } from "../../support/database";

afterAll(() => testSql.end());

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

async function makeChats(user: string, count: number): Promise<string[]> {
  const made: string[] = [];
  for (let index = 0; index < count; index += 1) {
    made.push(await makeChat(user, { title: `${index}`, updatedAt: ago(index + 1) }));
  }
  return made;
}

test("every chat comes once, the pinned ones first and whole, whatever is pinned on the way", async () => {
  const user = await makeUser();
  const made = await makeChats(user, 70);
  const [oldest = "", middle = ""] = [made.at(-1), made[40]];
  await changeChat(user, oldest, { pinned: true });
  await changeChat(user, middle, { pinned: true });

  const first = await listChats(user);
  expect(first.chats.slice(0, 2).map(({ id }) => id)).toEqual([middle, oldest]);
  expect(first.chats.map(({ pinned }) => pinned)).toEqual(first.chats.map((_, index) => index < 2));
  expect(first.chats).toHaveLength(32);

  const second = await listChats(user, { cursor: first.nextCursor ?? "" });
  const third = await listChats(user, { cursor: second.nextCursor ?? "" });
  expect(third.nextCursor).toBeNull();
  const all = [...first.chats, ...second.chats, ...third.chats].map(({ id }) => id);
  expect(all).toEqual([middle, oldest, ...made.filter((id) => id !== oldest && id !== middle)]);
});

test("a second pin does not change the order", async () => {
  const user = await makeUser();
  const [one = "", two = ""] = await makeChats(user, 2);
  await changeChat(user, one, { pinned: true });
  await changeChat(user, two, { pinned: true });
  await changeChat(user, one, { pinned: true });
  expect((await listChats(user)).chats.map(({ id }) => id)).toEqual([two, one]);
  await changeChat(user, two, { pinned: false });
  expect((await listChats(user)).chats.map(({ pinned }) => pinned)).toEqual([true, false]);
});

test("a reply that ended after its person looked is unread, until they look", async () => {
  const user = await makeUser();
  const chat = await makeChat(user, { seenAt: ago(10) });
  const unread = async () => (await listChats(user)).chats[0]?.unread;
  await makeMessage(chat, "a question", { at: ago(9) });
  expect(await unread()).toBe(false);
  await makeMessage(chat, "an answer", { role: "assistant", at: ago(8), finishedAt: ago(7) });
  expect(await unread()).toBe(true);
  await changeChat(user, chat, { seen: true });
  expect(await unread()).toBe(false);
});

test("a look covers a reply that was finished by a server whose clock is ahead", async () => {
  const user = await makeUser();
  const chat = await makeChat(user);
  const ahead = new Date(Date.now() + 5 * MINUTE);
  await makeMessage(chat, "an answer", { role: "assistant", finishedAt: ahead });
  await changeChat(user, chat, { seen: true });
  expect((await listChats(user)).chats[0]?.unread).toBe(false);
});

test("only the last reply counts, and one that is being written is none yet", async () => {
  const user = await makeUser();
  const chat = await makeChat(user, { seenAt: ago(10) });
  await makeMessage(chat, "first", { role: "assistant", at: ago(9), finishedAt: ago(8) });
  await makeMessage(chat, "second", { role: "assistant", at: ago(7), status: "streaming" });
  expect((await listChats(user)).chats[0]).toMatchObject({ running: true, unread: false });
});

test("a project's chats come by themselves, also the pinned ones, in pages of their own", async () => {
  const user = await makeUser();
  const made = await makeChats(user, 3);
  const [newest = "", , oldest = ""] = made;
  const project = await createProject(user, { name: "Reef", instructions: "" });
  await changeChat(user, newest, { projectId: project.id });
  await changeChat(user, oldest, { projectId: project.id, pinned: true });
  const inside = await listChats(user, { projectId: project.id });
  expect(inside.chats.map(({ id }) => id)).toEqual([newest, oldest]);
  expect(inside.nextCursor).toBeNull();
  expect((await listChats(user)).chats).toHaveLength(3);
});

test("nobody changes a stranger's chat, or files a chat under a stranger's project", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  const chat = await makeChat(user);
  const theirs = await createProject(stranger, { name: "Theirs", instructions: "" });
  await expect(changeChat(stranger, chat, { pinned: true })).rejects.toThrow(/no such chat/);
  await expect(changeChat(user, chat, { projectId: theirs.id })).rejects.toThrow(/no such project/);
  expect((await listChats(user)).chats[0]).toMatchObject({ pinned: false, projectId: null });
});

test("there is an end to pinning", async () => {
  const user = await makeUser();
  const [last = "", ...others] = await makeChats(user, 101);
  await testDatabase.update(chats).set({ pinnedAt: new Date() }).where(inArray(chats.id, others));
  await expect(changeChat(user, last, { pinned: true })).rejects.toMatchObject({
    code: "limit_reached",
  });
  // What is pinned already may be pinned again.
  await changeChat(user, others[0] ?? "", { pinned: true });
});
