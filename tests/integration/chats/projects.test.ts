import { afterAll, expect, test } from "vitest";
import { changeChat } from "@/lib/chats/change-chat";
import { instructionsFor } from "@/lib/chats/instructions";
import { listChats } from "@/lib/chats/list-chats";
import {
  changeProject,
  createProject,
  deleteProject,
  listProjects,
  newProject,
} from "@/lib/chats/projects";
import { makeChat } from "../../support/chats";
import { makeUser, testSql } from "../../support/database";

afterAll(() => testSql.end());

const project = (name: string, instructions = "") => newProject.parse({ name, instructions });

test("projects come by name, with the number of their chats", async () => {
  const user = await makeUser();
  const reef = await createProject(user, project("reef"));
  await createProject(user, project("Abyss"));
  for (const chat of [await makeChat(user), await makeChat(user)]) {
    await changeChat(user, chat, { projectId: reef.id });
  }
  const listed = await listProjects(user);
  expect(listed.map(({ name, chats }) => [name, chats])).toEqual([
    ["Abyss", 0],
    ["reef", 2],
  ]);
  await changeProject(user, reef.id, { name: "A reef" });
  expect((await listProjects(user))[0]?.name).toBe("A reef");
});

test("a project that is deleted leaves its chats, in no project", async () => {
  const user = await makeUser();
  const { id } = await createProject(user, project("Reef"));
  const chat = await makeChat(user);
  await changeChat(user, chat, { projectId: id });
  await deleteProject(user, id);
  expect(await listProjects(user)).toEqual([]);
  expect((await listChats(user)).chats[0]).toMatchObject({ id: chat, projectId: null });
});

test("a stranger sees nothing, changes nothing and deletes nothing", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  const { id } = await createProject(user, project("Reef", "secret"));
  expect(await listProjects(stranger)).toEqual([]);
  await expect(changeProject(stranger, id, { name: "Mine" })).rejects.toThrow(/no such project/);
  await expect(deleteProject(stranger, id)).rejects.toThrow(/no such project/);
  expect((await listProjects(user))[0]?.name).toBe("Reef");
});

test("the model gets its person's instructions, then the project's, and nobody else's", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  const chat = await makeChat(user);
  expect(await instructionsFor(user, chat)).toBe("");
  const { id } = await createProject(user, project("Reef", "  Answer as a diver.  "));
  await changeChat(user, chat, { projectId: id });
  expect(await instructionsFor(user, chat)).toBe("Answer as a diver.");
  await testSql`insert into preferences (user_id, instructions) values (${user}, 'Be brief.')`;
  expect(await instructionsFor(user, chat)).toBe("Be brief.\n\nAnswer as a diver.");
  expect(await instructionsFor(stranger, chat)).toBe("");
});
