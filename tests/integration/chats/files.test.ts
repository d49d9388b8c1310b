import { v7 as uuid } from "uuid";
import { afterAll, expect, test } from "vitest";
import { chatFile } from "@/lib/chats/files/chat-file";
import { exportChat } from "@/lib/chats/files/export-chat";
import { importChat } from "@/lib/chats/files/import-chat";
import { readChatFile } from "@/lib/chats/files/read-chat-file";
import { getChat } from "@/lib/chats/get-chat";
import { selectBranch } from "@/lib/chats/select-branch";
import { messages } from "@/lib/db/schema";
import { AppError } from "@/lib/errors";
import { makeChat } from "../../support/chats";
import { makeUser, rowsOf, testDatabase, testSql, textOf } from "../../support/database";

afterAll(() => testSql.end());

type Made = Partial<typeof messages.$inferInsert>;

const say = (text: string) => [{ type: "text" as const, text }];

/** A question that was edited, and a reply that was made twice. */
async function tree() {
  const user = await makeUser();
  const chatId = await makeChat(user, { title: 'Tides / "springs" ü' });
  let at = Date.now() - 60_000;
  const add = async (parentId: string | null, made: Made) => {
    const id = uuid();
    at += 1000;
    const row = { role: "user" as const, status: "done" as const, parts: say("?"), ...made };
    await testDatabase
      .insert(messages)
      .values({ ...row, id, chatId, parentId, createdAt: new Date(at) });
    return id;
  };
  const q1 = await add(null, { parts: say("Why are there tides?") });
  const a1 = await add(q1, { role: "assistant", parts: say("The moon."), model: "m", vote: 1 });
  const a1b = await add(q1, { role: "assistant", parts: say("The sun."), status: "stopped" });
  const q2 = await add(a1, { parts: say("And twice a day?") });
  const call = {
    type: "tool-CurrentTime" as const,
    toolCallId: "c1",
    state: "output-available" as const,
    input: { zone: "UTC" },
    output: { ok: true },
  };
  const a2 = await add(q2, { role: "assistant", parts: [call, ...say("Two bulges.")] });
  const q1b = await add(null, { parts: say("Edited") });
  await add(q1b, { role: "assistant", parts: say("Answer to it.") });
  return { user, chatId, q1, a1, a1b, a2 };
}

/** What a tree says, whatever its ids are. */
async function shapeOf(chatId: string) {
  const rows = await rowsOf(chatId);
  const indexOf = (id: string | null) => rows.findIndex((row) => row.id === id);
  return rows.map(({ parentId, role, status, parts, model, vote }) => ({
    parent: indexOf(parentId),
    role,
    status,
    parts,
    model,
    vote,
  }));
}

const asJson = { format: "json", untitled: "Neuer Chat" } as const;
const asMarkdown = { ...asJson, format: "markdown" } as const;

const read = (text: string) => chatFile.parse(JSON.parse(text));

test("what is exported comes back with all its branches, under new ids and with its new owner", async () => {
  const { user, chatId, a2 } = await tree();
  await selectBranch(user, chatId, a2);
  const { text, name } = await exportChat(user, chatId, asJson);
  expect(name).toMatch(/\.json$/);
  const other = await makeUser();
  const imported = await importChat(other, read(text));
  expect(await shapeOf(imported)).toEqual(await shapeOf(chatId));
  const view = await getChat(other, imported);
  expect(view.chat.title).toBe('Tides / "springs" ü');
  expect(view.messages.map(({ parts }) => textOf(parts))).toEqual([
    "Why are there tides?",
    "The moon.",
    "And twice a day?",
    "Two bulges.",
  ]);
  const before = new Set((await rowsOf(chatId)).map(({ id }) => id));
  expect((await rowsOf(imported)).some(({ id }) => before.has(id))).toBe(false);
  await expect(getChat(user, imported)).rejects.toMatchObject({ status: 404 });
});

test("the branch that is shown is Markdown to be read", async () => {
  const { user, chatId, a1b } = await tree();
  await selectBranch(user, chatId, a1b);
  const { text, name } = await exportChat(user, chatId, asMarkdown);
  expect(name).toMatch(/\.md$/);
  expect(text).toBe(
    '# Tides / "springs" ü\n\n## You\n\nWhy are there tides?\n\n## Reply\n\nThe sun.\n\n*(stopped)*\n',
  );
});

test("a chat without a title is named in its files, and has none when it comes back", async () => {
  const { user, chatId } = await tree();
  await testSql`update chats set title = '' where id = ${chatId}`;
  const markdown = await exportChat(user, chatId, asMarkdown);
  expect(markdown.name).toBe("Neuer Chat.md");
  expect(markdown.text).toMatch(/^# Neuer Chat\n/);
  const { name, text } = await exportChat(user, chatId, asJson);
  expect(name).toBe("Neuer Chat.json");
  const imported = await importChat(user, read(text));
  expect((await getChat(user, imported)).chat.title).toBe("");
});

test("a stranger exports nothing", async () => {
  const { chatId } = await tree();
  const stranger = await makeUser();
  await expect(exportChat(stranger, chatId, asJson)).rejects.toMatchObject({ status: 404 });
});

const message = (change: object = {}) => ({
  id: "1",
  parentId: null,
  role: "user",
  status: "done",
  parts: [{ type: "text", text: "hello" }],
  createdAt: "2026-01-01T00:00:00.000Z",
  ...change,
});
const file = (...list: object[]) => ({
  format: "holdfast-chat",
  version: 1,
  title: "A file",
  messages: list,
});

function refusedBy(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("It was not refused.");
}

test.each([
  ["another format", { ...file(message()), format: "other" }],
  ["a later version", { ...file(message()), version: 2 }],
  ["no messages", file()],
  ["too many messages", file(...Array.from({ length: 5001 }, () => message()))],
  ["a role that is none", file(message({ role: "system" }))],
  ["a time that is none", file(message({ createdAt: "yesterday" }))],
  ["too many parts", file(message({ parts: Array.from({ length: 1001 }, () => 1) }))],
])("%s is refused", (_, given) => {
  expect(chatFile.safeParse(given).success).toBe(false);
});

test.each(["a text", [], null])("%j is no file of ours", (given) => {
  const { message } = refusedBy(() => readChatFile(given));
  expect(message).toMatch(/^This is not a chat that was exported here/);
});

test.each([
  [
    { ...file(message()), format: "x" },
    "import.notOneOf",
    { path: "format", choices: "holdfast-chat" },
  ],
  [{ ...file(message()), title: undefined }, "import.wrongType", { path: "title", type: "string" }],
  [{ ...file(message()), messages: {} }, "import.wrongType", { path: "messages", type: "array" }],
  [file(), "import.tooLittle", { path: "messages", of: "array" }],
  [file(message({ id: "x".repeat(101) })), "import.tooMuch", { path: "messages.0.id", most: 100 }],
  [
    file(message(), message({ role: "system" })),
    "import.notOneOf",
    { path: "messages.1.role", choices: "user, assistant" },
  ],
  [file(message({ vote: 2 })), "import.notOneOf", { path: "messages.0.vote", choices: "1, -1" }],
  [file(message({ createdAt: "yesterday" })), "import.notATime", { path: "messages.0.createdAt" }],
  [
    file(message({ usage: { input: 1.5, output: 1 } })),
    "import.wrongType",
    { path: "messages.0.usage.input", type: "int" },
  ],
])(
  "a file that is refused says which field is wrong, and what would be right: %j",
  (given, key, values) => {
    const { code, reason } = refusedBy(() => readChatFile(given));
    expect(code).toBe("invalid_request");
    expect(reason).toMatchObject({ key, values });
  },
);

test.each([
  ["an id used twice", "usedTwice", [message(), message()]],
  ["a parent that comes later", "noParent", [message({ parentId: "2" }), message({ id: "2" })]],
  ["a message that is its own parent", "noParent", [message({ parentId: "1" })]],
  ["a reply without a question", "wrongTurn", [message({ role: "assistant" })]],
  ["a question below a question", "wrongTurn", [message(), message({ id: "2", parentId: "1" })]],
])("%s is refused, and nothing is stored", async (_, why, list) => {
  const user = await makeUser();
  await expect(importChat(user, chatFile.parse(file(...list)))).rejects.toMatchObject({
    code: "invalid_request",
    reason: { key: `import.${why}` },
  });
  const [row] = await testSql`select count(*)::int as chats from chats where user_id = ${user}`;
  expect(row?.chats).toBe(0);
});

test("a file from elsewhere brings words alone: no addresses, no foreign parts, nothing that cannot be stored", async () => {
  const user = await makeUser();
  let deep: unknown = "end";
  for (let depth = 0; depth < 5_000; depth += 1) deep = [deep];
  const parts = [
    { type: "text", text: "a\0b\ud800" },
    { type: "file", mediaType: "image/png", url: "https://elsewhere.example/x.png", filename: "x" },
    { type: "data-title", data: "Other" },
    { type: "source-url", url: "javascript:alert(1)" },
    { type: "tool-X", toolCallId: "c", state: "output-available", input: deep, output: "\0" },
    { type: "tool-X", toolCallId: "c", state: "approval-requested", input: 1 },
  ];
  const status = { status: "streaming", createdAt: "2099-01-01T00:00:00.000Z" };
  const reply = message({ id: "2", parentId: "1", role: "assistant", parts, ...status });
  const id = await importChat(user, chatFile.parse(file(message(), reply)));
  const [, row] = await rowsOf(id);
  expect(row?.status).toBe("interrupted");
  expect(row?.createdAt.getTime()).toBeLessThanOrEqual(Date.now());
  expect(row?.parts.map(({ type }) => type)).toEqual(["text", "text", "tool-X"]);
  expect(JSON.stringify(row?.parts)).not.toContain("elsewhere");
});

test("an error keeps which sentence it is, as far as it is one", async () => {
  const user = await makeUser();
  const said = { code: "rate_limited", message: "Wait." };
  const reply = (reason: unknown) => ({
    id: uuid(),
    parentId: "q",
    role: "assistant",
    status: "error",
    parts: [],
    error: { ...said, reason },
    createdAt: "2026-01-01T00:00:00.000Z",
  });
  const question = { ...reply(undefined), id: "q", parentId: null, role: "user", status: "done" };
  const messages = [
    question,
    reply({ key: "file.empty", values: { name: "a\u0000b" } }),
    reply({ key: 1 }),
  ];
  const file = { format: "holdfast-chat", version: 1, title: "Errors", messages };
  const rows = await rowsOf(await importChat(user, chatFile.parse(file)));
  expect(rows.map(({ error }) => error).filter((error) => error !== null)).toEqual([
    { ...said, reason: { key: "file.empty", values: { name: "ab" } } },
    said,
  ]);
});
