import { v7 as uuid } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { changeChat } from "@/lib/chats/change-chat";
import { changePreferences } from "@/lib/chats/preferences";
import { createProject } from "@/lib/chats/projects";
import { continueReply } from "@/lib/replies/continue-reply";
import { takeOver } from "@/lib/replies/take-over";
import { startTemporary } from "@/lib/replies/temporary/temporary-reply";
import { makeUser, rowsOf, testSql } from "../../support/database";
import { allEvents } from "../../support/wire";
import { fakeModel } from "./support/fake-model";
import { ask, numberedLines, settled, turn, waitUntil } from "./support/turns";

const LIMIT = 8_192;

const provider = await fakeModel({
  limit: LIMIT,
  environment: { MODEL_CONTEXT_TOKENS: `128000,compatible/fake=${LIMIT}` },
});

beforeEach(() => void provider.requests.splice(0));

/** What the model was told first, each time it was asked for a reply. */
const told = () =>
  provider.requests
    .filter(({ body }) => body.stream)
    .map(({ body }) => JSON.stringify(body.messages.find(({ role }) => role === "system")));

test("a model is told the house's instructions, its person's, then the project's, and nobody else's", async () => {
  const [user, stranger] = [await makeUser(), await makeUser()];
  await changePreferences(stranger, { instructions: "Speak like a stranger." });
  const request = turn("[[fake tokens=3]] hello");
  await ask(user, request);
  expect(told()[0]).not.toMatch(/wishes/);
  const project = await createProject(user, { name: "Reef", instructions: "Answer as a diver." });
  await changeChat(user, request.id, { projectId: project.id });
  await changePreferences(user, { instructions: "Be brief." });
  await ask(user, turn("[[fake tokens=3]] again", { chatId: request.id }));
  expect(told()[1]).toMatch(/in Holdfast.*wishes.*Be brief\..*Answer as a diver\./);
  expect(told().join()).not.toContain("stranger");
});

async function cutReply() {
  const user = await makeUser();
  const request = turn("[[fake tokens=20 seed=cut]] hello");
  await ask(user, request);
  const reply = (await rowsOf(request.id)).at(-1);
  if (!reply?.streamId) throw new Error("no reply");
  await changePreferences(user, { instructions: "Be brief." });
  provider.requests.splice(0);
  const { id, epoch, streamId } = reply;
  return { user, chatId: request.id, id, epoch, streamId };
}

test("a reply that is continued by hand follows the instructions", async () => {
  const { user, chatId, id } = await cutReply();
  await testSql`update messages set status = 'stopped' where id = ${id}`;
  await continueReply(user, chatId, id, waitUntil);
  await settled();
  expect(told()).toEqual([expect.stringContaining("Be brief.")]);
});

test("a reply that is taken over follows the instructions", async () => {
  const { user, chatId, id, streamId, epoch } = await cutReply();
  await testSql`update messages set status = 'streaming', finished_at = null where id = ${id}`;
  const scope = `${user}:${chatId}`;
  const lost = { id: streamId, scope, epoch: epoch + 1, text: "", mayContinue: true };
  const taken = await takeOver(lost);
  if (!("source" in taken)) throw new Error(`not continued: ${taken.state}`);
  for await (const _ of taken.source);
  await taken.save?.();
  expect(told()).toEqual([expect.stringContaining("Be brief.")]);
});

test("a temporary reply follows its person's instructions", async () => {
  const user = await makeUser();
  await changePreferences(user, { instructions: "Be brief." });
  const history = [{ role: "user" as const, text: "[[fake tokens=3]] hello" }];
  const request = { id: uuid(), model: "compatible/fake", history };
  await allEvents(await startTemporary(user, request, waitUntil));
  expect(told()).toEqual([expect.stringContaining("Be brief.")]);
});

test("the longest instructions are counted: they leave an answer its room", async () => {
  const user = await makeUser();
  await changePreferences(user, { instructions: numberedLines(400).slice(0, 8_000) });
  const chatId = uuid();
  for (let round = 0; round < 8; round += 1) {
    const words = numberedLines(60);
    const { status } = await ask(user, turn(`[[fake tokens=300]] ${words}`, { chatId }));
    expect(status).toBe("done");
  }
  const largest = Math.max(...provider.requests.map(({ tokens }) => tokens));
  // A quarter is the answer's.
  expect(largest).toBeLessThan(LIMIT * 0.75);
  expect(largest).toBeGreaterThan(LIMIT / 2);
});
