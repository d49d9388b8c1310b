import { v7 as uuid } from "uuid";
import { afterAll, expect, test } from "vitest";
import { searchChats, searchQuery } from "@/lib/chats/search-chats";
import { messages } from "@/lib/db/schema";
import { makeChat, makeMessage } from "../../support/chats";
import { makeUser, testDatabase, testSql } from "../../support/database";

afterAll(() => testSql.end());

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** A person with one chat of these messages, the first one newest. */
async function personWith(...texts: string[]) {
  const user = await makeUser();
  const chat = await makeChat(user, { title: "Untitled" });
  const ids: string[] = [];
  for (const [index, text] of texts.entries()) {
    ids.push(await makeMessage(chat, text, { at: ago(index) }));
  }
  const find = async (query: string) => (await searchChats(user, { query })).hits;
  const found = async (query: string) =>
    (await find(query)).map(({ messageId }) => ids.indexOf(messageId ?? ""));
  return { user, chat, ids, find, found };
}

test.each([
  ["one word, in any case", "LIGHTHOUSE", [0, 2]],
  ["all words, in any order", "keeper lighthouse", [2]],
  ["the beginning of the last word, while it is being typed", "lighthouse kee", [2]],
  ["a phrase", '"storm lanterns"', [1]],
  ["the beginning of a phrase's last word", '"storm lant', [1]],
  ["one or the other", "keeper or harbour", [0, 2]],
  ["not this", "lighthouse -keeper", [0]],
  ["not this phrase", 'lighthouse -"the keeper"', [0]],
  ["words that line breaks part", "lamp oil", [1]],
  ["words of other scripts", "маяк", [3]],
  ["a word with an apostrophe", "keeper's", [2]],
  ["nothing", "submarine", []],
  ["the middle of a word, which is not found", "house", []],
])("finds %s", async (_, query, expected) => {
  const { found } = await personWith(
    "The Lighthouse stands at the harbour.",
    "Storm lanterns burn lamp\noil.",
    "The keeper's lighthouse is old.",
    "Старый маяк у моря",
  );
  expect(await found(query)).toEqual(expected);
});

test.each([
  ["a word in the middle of a run", "灯台", [0]],
  ["a single sign", "海", [0]],
  ["signs in another order, which is not found", "台灯", []],
  ["a word next to Latin letters", "北tower", [0]],
  ["a phrase over a space", '"등대 아래"', [1]],
  ["the beginning of a word with an ending", "바다", [1]],
  ["not this", "등대 -灯台", [1]],
  ["one or the other", "灯台 or 등대", [0, 1]],
])("finds in scripts without spaces %s", async (_, query, expected) => {
  const { found } = await personWith("海辺の灯台は東京の北towerです", "바다는 등대 아래");
  expect(await found(query)).toEqual(expected);
});

test("a hit in the middle of a run of signs is marked", async () => {
  const { find } = await personWith("海辺の灯台は古い");
  const [hit] = await find("灯台");
  expect(hit?.marks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(["灯台"]);
});

test.each([
  "'",
  "\\",
  "'\\",
  '"',
  '""',
  "-",
  "--",
  "!",
  "&",
  "|",
  "a & ",
  ":*",
  "(",
  ")",
  "<->",
  "%",
  "_",
  "or",
  "-or",
  '-"',
  "\u0001",
  "🦀",
  "\ud800",
  "a".repeat(200),
  "' or 1=1 --",
  "x'",
  "a:*b",
  "$1",
  "((((",
  "[a-",
  "a{9999}",
])("answers %j, whatever it may mean", async (typed) => {
  const { find } = await personWith("a plain message");
  const parsed = searchQuery.safeParse(typed);
  if (parsed.success) expect(await find(parsed.data)).toBeInstanceOf(Array);
});

test("a query has a length", () => {
  expect(searchQuery.safeParse("a".repeat(201)).success).toBe(false);
  expect(searchQuery.safeParse("  ").success).toBe(false);
});

test("a title is found by any part of it, and what it says for LIKE is only text", async () => {
  const user = await makeUser();
  const [whale, percent] = [
    await makeChat(user, { title: "Whale songs", updatedAt: ago(2) }),
    await makeChat(user, { title: "100% kelp", updatedAt: ago(1) }),
  ];
  const find = async (query: string) => (await searchChats(user, { query })).hits;
  expect(await find("ong hal")).toMatchObject([
    {
      chatId: whale,
      messageId: null,
      role: null,
      snippet: "Whale songs",
      marks: [
        [1, 4],
        [7, 10],
      ],
    },
  ]);
  expect((await find("%")).map(({ chatId }) => chatId)).toEqual([percent]);
  expect(await find("_")).toEqual([]);
  expect(await find('"')).toEqual([]);
});

test("a hit says where it is, and marks the words in a short stretch of text", async () => {
  const { chat, ids, find } = await personWith(
    `${"before ".repeat(60)}\n\n  a **lighthouse**, lit ${"after ".repeat(60)}`,
  );
  const [hit] = await find("lit lightho");
  expect(hit).toMatchObject({ chatId: chat, messageId: ids[0], role: "user", title: "Untitled" });
  expect(hit?.snippet.length).toBeLessThan(170);
  expect(hit?.marks.map(([from, to]) => hit.snippet.slice(from, to))).toEqual([
    "lighthouse",
    "lit",
  ]);
});

test("only the text of messages is found, not what tools said", async () => {
  const { chat, find } = await personWith("hello");
  const parts = [{ type: "reasoning" as const, text: "barnacle" }];
  const row = { id: uuid(), chatId: chat, role: "assistant" as const, parts };
  await testDatabase.insert(messages).values({ ...row, status: "done" });
  expect(await find("barnacle")).toEqual([]);
});

test("nobody finds what others wrote", async () => {
  await personWith("a secret cove");
  const { find } = await personWith("an open beach");
  expect(await find("cove")).toEqual([]);
  expect(await find("Untitled")).toHaveLength(1);
});

test("pages of titles and messages together: newest first, each hit once", async () => {
  const user = await makeUser();
  const expected: string[] = [];
  for (let index = 0; index < 24; index += 1) {
    const chat = await makeChat(user, { title: `tide ${index}`, updatedAt: ago(2 * index) });
    expected.push(chat, await makeMessage(chat, "the tide", { at: ago(2 * index + 1) }));
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await searchChats(user, { query: "tide", cursor });
    expect(page.hits.length).toBeLessThanOrEqual(20);
    seen.push(...page.hits.map((hit) => hit.messageId ?? hit.chatId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(expected);
});

test("a forged cursor is refused", async () => {
  const user = await makeUser();
  await expect(searchChats(user, { query: "a", cursor: "e30" })).rejects.toMatchObject({
    code: "invalid_request",
  });
});
