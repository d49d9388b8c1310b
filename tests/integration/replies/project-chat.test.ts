import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeChat } from "@/lib/chats/change-chat";
import { getChat } from "@/lib/chats/get-chat";
import { listChats } from "@/lib/chats/list-chats";
import { createProject, deleteProject, listProjects } from "@/lib/chats/projects";
import { startReply } from "@/lib/replies/start-reply";
import { type FakeProvider, startFakeProvider } from "../../fake-provider/fake-provider";
import { makeUser, rowsOf, testSql } from "../../support/database";
import { ask, settled, turn, waitUntil } from "./support/turns";

let provider: FakeProvider;

beforeAll(async () => {
  provider = await startFakeProvider();
  process.env.OPENAI_COMPATIBLE_BASE_URL = provider.url;
  process.env.OPENAI_COMPATIBLE_MODELS = "fake";
});

beforeEach(() => void provider.requests.splice(0));

afterAll(async () => {
  await settled();
  await provider.close();
  await testSql.end();
});

const reef = (user: string) =>
  createProject(user, { name: "Reef", instructions: "Answer as a diver." });

const first = (projectId: string, chatId?: string) => ({
  ...turn("[[fake tokens=3]] hello", { chatId }),
  projectId,
});

test("a chat that begins in a project lies there, and its first reply has the instructions", async () => {
  const user = await makeUser();
  const project = await reef(user);
  const request = first(project.id);
  const { status } = await ask(user, request);
  expect(status).toBe("done");
  expect((await getChat(user, request.id)).chat.projectId).toBe(project.id);
  expect((await listProjects(user))[0]?.chats).toBe(1);
  const [asked] = provider.requests.filter(({ body }) => body.stream);
  expect(JSON.stringify(asked?.body.messages[0])).toContain("Answer as a diver.");
});

test("a stranger's project is refused like one that is gone, and nothing is kept", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  const theirs = await reef(stranger);
  const gone = await reef(user);
  await deleteProject(user, gone.id);
  for (const projectId of [theirs.id, gone.id, uuid()]) {
    const request = first(projectId);
    await expect(startReply(user, request, waitUntil)).rejects.toMatchObject({
      code: "not_found",
      message: expect.stringMatching(/no such project/),
    });
    expect(await rowsOf(request.id)).toEqual([]);
  }
  expect((await listChats(user)).chats).toEqual([]);
  expect(provider.requests).toEqual([]);
  // The same message goes through without the project.
  const request = { ...first(gone.id), projectId: null };
  expect((await ask(user, request)).status).toBe("done");
});

test("a chat that is there stays where it lies, whatever its next message says", async () => {
  const user = await makeUser();
  const [project, other] = [await reef(user), await reef(user)];
  const request = first(project.id);
  await ask(user, request);
  await ask(user, first(other.id, request.id));
  expect((await getChat(user, request.id)).chat.projectId).toBe(project.id);
  await changeChat(user, request.id, { projectId: null });
  await deleteProject(user, project.id);
  // Sent again, as after a lost answer: the project of then is nobody's question any more.
  expect((await ask(user, request)).status).toBe("done");
  expect((await getChat(user, request.id)).chat.projectId).toBeNull();
});

test("a project that is deleted at the same moment leaves a chat in no project, or none at all", async () => {
  const user = await makeUser();
  const project = await reef(user);
  const requests = [first(project.id), first(project.id)];
  const begun = requests.map((request) =>
    ask(user, request).then(
      () => "begun",
      (error: unknown) => error,
    ),
  );
  await deleteProject(user, project.id);
  for (const outcome of await Promise.all(begun)) {
    if (outcome !== "begun") expect(outcome).toMatchObject({ code: "not_found" });
  }
  expect((await listChats(user)).chats.map(({ projectId }) => projectId)).toEqual(
    (await listChats(user)).chats.map(() => null),
  );
});
