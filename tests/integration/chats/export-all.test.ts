import { afterAll, expect, test, vi } from "vitest";
import { chatFile } from "@/lib/chats/files/chat-file";
import { exportAll } from "@/lib/chats/files/export-all";
import { downloadStream } from "@/lib/http/download";
import { log } from "@/lib/log";
import { makeChat, makeMessage } from "../../support/chats";
import { makeUser, testSql } from "../../support/database";

afterAll(() => testSql.end());

async function personWith(titles: string[]) {
  const user = await makeUser();
  const ids: string[] = [];
  for (const [index, title] of titles.entries()) {
    const chat = await makeChat(user, { title, updatedAt: new Date(1_000 * (index + 1)) });
    const question = await makeMessage(chat, `About "${title}" 🌊`, { at: new Date(5_000) });
    await makeMessage(chat, "So", { role: "assistant", parentId: question, at: new Date(6_000) });
    ids.push(chat);
  }
  return { user, ids };
}

const response = (pieces: AsyncGenerator<string>) =>
  downloadStream({ name: "all.json", mediaType: "application/json", pieces });

test("all chats are one JSON, newest first, each as its own export has it", async () => {
  const { user } = await personWith(["Tides", "Reefs"]);
  await personWith(["Theirs"]);
  const answer = response(exportAll(user));
  expect(answer.headers.get("content-disposition")).toContain('filename="all.json"');
  const file = await answer.json();
  expect(file).toMatchObject({ format: "holdfast-chats", version: 1 });
  const chats = file.chats.map((chat: unknown) => chatFile.parse(chat));
  expect(chats.map(({ title }: { title: string }) => title)).toEqual(["Reefs", "Tides"]);
  expect(chats[0].messages).toHaveLength(2);
  expect(chats[0].messages[0].parts).toEqual([{ type: "text", text: 'About "Reefs" 🌊' }]);
});

test("nobody's chats are a file too", async () => {
  expect((await response(exportAll(await makeUser())).json()).chats).toEqual([]);
});

test("chats are read as the file is taken, and one that was deleted meanwhile is left out", async () => {
  const { user, ids } = await personWith(["First", "Second", "Third"]);
  const pieces = exportAll(user);
  await pieces.next();
  expect((await pieces.next()).value).toContain("Third");
  await testSql`delete from chats where id = ${ids[1] ?? ""}`;
  expect((await pieces.next()).value).toContain("First");
});

test("a download that cannot go on breaks off", async () => {
  const said = vi.spyOn(log, "error").mockReturnValue(undefined);
  async function* broken() {
    yield "[";
    throw new Error("the database is gone");
  }
  await expect(response(broken()).text()).rejects.toThrow("the database is gone");
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
