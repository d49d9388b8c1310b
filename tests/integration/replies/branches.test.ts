import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { getChat } from "@/lib/chats/get-chat";
import { selectBranch, shownBranch } from "@/lib/chats/select-branch";
import { vote, voteOn } from "@/lib/chats/vote";
import { continueReply } from "@/lib/replies/continue-reply";
import { openChat } from "@/lib/replies/open-chat";
import { startReply } from "@/lib/replies/start-reply";
import { stopReply } from "@/lib/replies/stop-reply";
import { type TurnRequest, turnRequest } from "@/lib/replies/turn-request";
import { makeUser, rowsOf, testSql, textOf } from "../../support/database";
import { until } from "../../support/until";
import { allEvents } from "../../support/wire";
import { fakeModel } from "./support/fake-model";
import { settled, waitUntil } from "./support/turns";

const provider = await fakeModel();

const say = (text: string) => `[[fake tokens=4 seed=${text}]] ${text}`;

function turn(chatId: string, text: string, change: Record<string, unknown> = {}): TurnRequest {
  const message = { id: uuid(), role: "user", parts: [{ type: "text", text }] };
  return turnRequest.parse({ id: chatId, message, model: "compatible/fake", ...change });
}

/** @returns the id of the reply */
async function ask(user: string, request: TurnRequest): Promise<string> {
  await allEvents(await startReply(user, request, waitUntil));
  await settled();
  const reply = (await rowsOf(request.id)).findLast(({ role }) => role === "assistant");
  return reply?.id ?? "";
}

const answerAgain = (request: TurnRequest) => ({
  ...request,
  trigger: "regenerate-message" as const,
  requestId: uuid(),
});

/** What is shown, by the words of the questions and whether it is a question. */
async function shown(user: string, chatId: string): Promise<string[]> {
  const { messages } = await getChat(user, chatId);
  return messages.map(({ role, parts, id }) =>
    role === "user" ? (textOf(parts).split("]] ")[1] ?? "") : id,
  );
}

async function twoTurns() {
  const user = await makeUser();
  const chatId = uuid();
  const [first, second] = [turn(chatId, say("one")), turn(chatId, say("two"))];
  const replies = [await ask(user, first), await ask(user, second)] as const;
  return { user, chatId, first, second, replies };
}

test("a message sent from where a stale tab stands makes a branch and destroys nothing", async () => {
  const { user, chatId, second, replies } = await twoTurns();
  const stale = turn(chatId, say("three"), { parentId: replies[0] });
  const third = await ask(user, stale);
  expect(await shown(user, chatId)).toEqual(["one", replies[0], "three", third]);
  expect(await rowsOf(chatId)).toHaveLength(6);
  const { siblings } = await getChat(user, chatId);
  expect(siblings).toEqual({ [stale.message.id]: [second.message.id, stale.message.id] });
  expect(await shownBranch(user, chatId)).toEqual({ leafId: third, siblings });
});

test("the model reads the branch that it answers, and nothing of its siblings", async () => {
  const { user, chatId, replies } = await twoTurns();
  await ask(user, turn(chatId, say("three"), { parentId: replies[0] }));
  const asked = JSON.stringify(provider.requests.at(-1)?.body);
  expect(asked).toContain("one");
  expect(asked).toContain("three");
  expect(asked).not.toContain("two");
});

test("the first message edited stands beside the first", async () => {
  const { user, chatId, first } = await twoTurns();
  const edited = turn(chatId, say("edited"), { parentId: null });
  const reply = await ask(user, edited);
  expect(await shown(user, chatId)).toEqual(["edited", reply]);
  const { siblings } = await getChat(user, chatId);
  expect(siblings).toEqual({ [edited.message.id]: [first.message.id, edited.message.id] });
});

test("a branch that was chosen is shown to its newest end, and gone on with", async () => {
  const { user, chatId, second, replies } = await twoTurns();
  const third = await ask(user, turn(chatId, say("three"), { parentId: replies[0] }));
  await selectBranch(user, chatId, second.message.id);
  expect(await shown(user, chatId)).toEqual(["one", replies[0], "two", replies[1]]);
  // Without a word of where it hangs: at the end of what is shown.
  const fourth = await ask(user, turn(chatId, say("four")));
  expect(await shown(user, chatId)).toEqual(["one", replies[0], "two", replies[1], "four", fourth]);
  await selectBranch(user, chatId, third);
  expect(await shown(user, chatId)).toEqual(["one", replies[0], "three", third]);
});

test("a reply made again is a sibling, in the middle of a chat too", async () => {
  const { user, chatId, first, second, replies } = await twoTurns();
  const again = await ask(user, answerAgain(first));
  expect(await shown(user, chatId)).toEqual(["one", again]);
  expect((await getChat(user, chatId)).siblings).toEqual({ [again]: [replies[0], again] });
  await selectBranch(user, chatId, replies[0]);
  expect(await shown(user, chatId)).toEqual(["one", replies[0], "two", replies[1]]);
  expect((await rowsOf(chatId)).map(({ id }) => id)).toContain(second.message.id);
});

test.each([
  ["a message of another chat", async (user: string) => ask(user, turn(uuid(), say("elsewhere")))],
  ["a message of a stranger", async () => ask(await makeUser(), turn(uuid(), say("theirs")))],
  ["no message at all", async () => uuid()],
])("a message cannot hang below %s", async (_, make) => {
  const { user, chatId } = await twoTurns();
  const request = turn(chatId, say("three"), { parentId: await make(user) });
  await expect(startReply(user, request, waitUntil)).rejects.toMatchObject({
    code: "invalid_request",
  });
  expect(await rowsOf(chatId)).toHaveLength(4);
});

test("a message cannot hang below a question", async () => {
  const { user, chatId, first } = await twoTurns();
  const request = turn(chatId, say("three"), { parentId: first.message.id });
  await expect(startReply(user, request, waitUntil)).rejects.toMatchObject({ status: 400 });
});

test("a stranger chooses nothing, and a message of another chat is not found", async () => {
  const { user, chatId, replies } = await twoTurns();
  const stranger = await makeUser();
  const other = await ask(user, turn(uuid(), say("elsewhere")));
  await expect(selectBranch(stranger, chatId, replies[0])).rejects.toMatchObject({ status: 404 });
  await expect(shownBranch(stranger, chatId)).rejects.toMatchObject({ status: 404 });
  await expect(selectBranch(user, chatId, other)).rejects.toMatchObject({ status: 404 });
});

test("while a reply is written, its branch is the one that is shown", async () => {
  const { user, chatId, replies } = await twoTurns();
  const request = turn(chatId, "[[fake tokens=2000 pace=5ms]] long", { parentId: replies[0] });
  const wire = await startReply(user, request, waitUntil);
  await wire.cancel();
  await expect(selectBranch(user, chatId, replies[1])).rejects.toMatchObject({
    code: "reply_in_progress",
  });
  expect((await openChat(user, chatId)).messages.at(-1)?.metadata?.status).toBe("streaming");
  expect(await stopReply(user, chatId)).toBe(true);
  await settled();
});

test("a reply that was cut short is gone on with on its branch, and stopped there", async () => {
  const { user, chatId, first, replies } = await twoTurns();
  const again = { ...answerAgain(first), message: first.message };
  await testSql`update messages set status = 'stopped' where id = ${replies[1]}`;
  await ask(user, again);
  await expect(continueReply(user, chatId, replies[1], waitUntil)).rejects.toMatchObject({
    code: "invalid_request",
  });
  await selectBranch(user, chatId, replies[1]);
  await continueReply(user, chatId, replies[1], waitUntil);
  await settled();
  expect((await shown(user, chatId)).at(-1)).toBe(replies[1]);
  await until("it has an end", async () => {
    const row = (await rowsOf(chatId)).find(({ id }) => id === replies[1]);
    return row?.status === "done";
  });
});

test("a vote is kept, changed and taken back; by its person alone, on replies alone", async () => {
  const { user, chatId, first, replies } = await twoTurns();
  const voted = async () => (await getChat(user, chatId)).messages[1]?.metadata?.vote;
  await voteOn(user, replies[0], 1);
  expect(await voted()).toBe(1);
  await voteOn(user, replies[0], -1);
  expect(await voted()).toBe(-1);
  await expect(voteOn(await makeUser(), replies[0], 1)).rejects.toMatchObject({ status: 404 });
  await expect(voteOn(user, first.message.id, 1)).rejects.toMatchObject({ status: 404 });
  expect(await voted()).toBe(-1);
  await voteOn(user, replies[0], null);
  expect(await voted()).toBeUndefined();
  expect(vote.safeParse({ vote: 2 }).success).toBe(false);
});
