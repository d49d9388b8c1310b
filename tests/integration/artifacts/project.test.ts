import { v7 as uuid } from "uuid";
import { afterAll, expect, test } from "vitest";
import type { Holder } from "@/lib/artifacts/contract";
import { deleteArtifact } from "@/lib/artifacts/delete-artifact";
import { fetchArtifactChunks } from "@/lib/artifacts/fetch-artifact-chunks";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import { saveArtifactChunks } from "@/lib/artifacts/save-artifact-chunks";
import { changeChat } from "@/lib/chats/change-chat";
import { listProjectArtifacts } from "@/lib/chats/project-artifacts";
import { createProject, newProject } from "@/lib/chats/projects";
import { makeChat } from "../../support/chats";
import { makeUser, testSql } from "../../support/database";

afterAll(() => testSql.end());

const note = { title: "Note", mediaType: "text/plain", text: "Low tide at noon.", maxTokens: 100 };

async function chatsOf(userId: string, count: number): Promise<Holder[]> {
  const ids = await Promise.all(Array.from({ length: count }, () => makeChat(userId)));
  return ids.map((sessionId) => ({ userId, sessionId }));
}

async function projectOf(userId: string, holders: Holder[]): Promise<string> {
  const { id } = await createProject(userId, newProject.parse({ name: "Reef", instructions: "" }));
  for (const { sessionId } of holders) await changeChat(userId, sessionId, { projectId: id });
  return id;
}

const idsOf = async (holder: Holder) =>
  (await listArtifacts(holder)).map(({ artifactId }) => artifactId);

test("the chats of a project read each other's artifacts, and change only their own", async () => {
  const user = await makeUser();
  const [here, beside, apart, elsewhere] = await chatsOf(user, 4);
  if (!here || !beside || !apart || !elsewhere) throw new Error("There are four chats.");
  await projectOf(user, [here, beside]);
  await projectOf(user, [elsewhere]);
  const { artifactId } = await saveArtifactChunks(beside, note);
  expect(await idsOf(here)).toEqual([artifactId]);
  expect((await fetchArtifactChunks(here, { artifactId })).chunks[0]?.text).toBe(note.text);
  const changed = saveArtifactChunks(here, { ...note, artifactId, text: "High tide." });
  await expect(changed).rejects.toThrow(/no such artifact/);
  await expect(deleteArtifact(here, { artifactId })).rejects.toThrow(/no such artifact/);
  for (const other of [apart, elsewhere]) {
    expect(await idsOf(other)).toEqual([]);
    await expect(fetchArtifactChunks(other, { artifactId })).rejects.toThrow(/no such artifact/);
  }
  await changeChat(user, here.sessionId, { projectId: null });
  expect(await idsOf(here)).toEqual([]);
});

test("nobody reads through somebody else's chat or project", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  const [mine, beside] = await chatsOf(user, 2);
  const [theirs] = await chatsOf(stranger, 1);
  if (!mine || !beside || !theirs) throw new Error("There are three chats.");
  await projectOf(user, [mine, beside]);
  const { artifactId } = await saveArtifactChunks(beside, note);
  for (const holder of [theirs, { userId: stranger, sessionId: mine.sessionId }]) {
    expect(await idsOf(holder)).toEqual([]);
    await expect(fetchArtifactChunks(holder, { artifactId })).rejects.toThrow(/no such artifact/);
  }
});

test("a project lists what all its chats have, for its owner alone", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  const [first, second, apart] = await chatsOf(user, 3);
  if (!first || !second || !apart) throw new Error("There are three chats.");
  const project = await projectOf(user, [first, second]);
  expect(await listProjectArtifacts(user, project)).toEqual([]);
  const older = await saveArtifactChunks(first, note);
  const newer = await saveArtifactChunks(second, { ...note, title: "Tides" });
  await saveArtifactChunks(apart, { ...note, title: "Elsewhere" });
  await changeChat(user, second.sessionId, { title: "Harbour" });
  const listed = await listProjectArtifacts(user, project);
  expect(listed.map(({ artifactId, chatTitle }) => [artifactId, chatTitle])).toEqual([
    [newer.artifactId, "Harbour"],
    [older.artifactId, "A chat"],
  ]);
  const changed = { ...note, artifactId: older.artifactId, text: "High tide." };
  await saveArtifactChunks(first, changed);
  expect((await listProjectArtifacts(user, project))[0]).toMatchObject({
    artifactId: older.artifactId,
    sessionId: first.sessionId,
    version: 2,
    bytes: 10,
  });
  const none = listProjectArtifacts(user, uuid());
  const theirs = listProjectArtifacts(stranger, project);
  for (const refused of [none, theirs]) {
    await expect(refused).rejects.toMatchObject({ code: "not_found" });
  }
  const messages = await Promise.all([none, theirs].map((refused) => refused.catch(String)));
  expect(messages[1]).toBe(messages[0]);
});

test("a project lists nothing that a stranger laid under a chat's id before there was the chat", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  const laid = { userId: stranger, sessionId: uuid() };
  await saveArtifactChunks(laid, note);
  const chat = await makeChat(user);
  await testSql`update chats set id = ${laid.sessionId} where id = ${chat}`;
  const project = await projectOf(user, [{ userId: user, sessionId: laid.sessionId }]);
  expect(await listProjectArtifacts(user, project)).toEqual([]);
});
