import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getArtifactOutline } from "@/lib/artifacts/artifact-outline";
import { readArtifactText } from "@/lib/artifacts/artifact-text";
import type { FetchInput, Holder, SavedArtifact } from "@/lib/artifacts/contract";
import { deleteArtifact } from "@/lib/artifacts/delete-artifact";
import { fetchArtifactChunks } from "@/lib/artifacts/fetch-artifact-chunks";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import { saveArtifactChunks } from "@/lib/artifacts/save-artifact-chunks";
import { searchArtifact } from "@/lib/artifacts/search-artifact";
import { viewArtifact } from "@/lib/artifacts/view-artifact";
import { deleteChat } from "@/lib/chats/delete-chat";
import { makeUser, testSql } from "../../support/database";
import { startRedis, type TestRedis } from "../../support/redis";
import { newHolder, refusal, walk } from "./support/artifacts";

let redis: TestRedis;
let holder: Holder;
let book: SavedArtifact;

const paragraph = (chapter: number) => `Words of chapter ${chapter}, and more of them.\n`.repeat(6);
const TEXT = Array.from(
  { length: 20 },
  (_, index) => `## Chapter ${index}\n\n${paragraph(index)}\n`,
).join("");

beforeAll(async () => {
  redis = await startRedis();
  process.env.REDIS_URL = redis.url;
  holder = await newHolder();
  book = await saveArtifactChunks(holder, {
    ...{ title: "Book", mediaType: "text/markdown", text: TEXT, maxTokens: 100 },
  });
});
afterAll(async () => {
  await testSql.end();
  await redis.stop();
});

const fetchBook = (input: Omit<FetchInput, "artifactId">) =>
  fetchArtifactChunks(holder, { artifactId: book.artifactId, ...input });

describe("a fetch", () => {
  test("gives the whole chunks that fit, and how to go on", async () => {
    const { chunks, ...first } = await fetchBook({ maxTokens: 250 });
    const tokens = chunks.reduce((sum, chunk) => sum + chunk.tokens, 0);
    expect(tokens).toBeLessThanOrEqual(250);
    expect(first).toMatchObject({ title: "Book", version: 1, of: book.chunks });
    expect(first.remainingTokens).toBe(book.tokens - tokens);
    const next = await fetchBook({ cursor: first.nextCursor ?? "", maxTokens: 250 });
    expect(next.chunks[0]?.index).toBe(chunks.length);
    expect(tokens + (next.chunks[0]?.tokens ?? 0)).toBeGreaterThan(250);
  });

  test.each([100, 101, 250, 1_000, 8_000, undefined])(
    "walks through every chunk once, with at most %s tokens an answer",
    async (maxTokens) => {
      const { text, indices, answers } = await walk(holder, {
        artifactId: book.artifactId,
        maxTokens,
      });
      expect(text).toBe(TEXT);
      expect(indices).toEqual(Array.from({ length: book.chunks }, (_, index) => index));
      expect(answers.at(-1)).toMatchObject({ nextCursor: null, remainingTokens: 0 });
    },
  );

  test("begins at an index, or at a heading", async () => {
    expect((await fetchBook({ index: 7 })).chunks[0]?.index).toBe(7);
    const titles = ["Chapter 12", "chapter 12", "## Chapter 12"];
    for (const heading of titles) {
      const [first] = (await fetchBook({ heading })).chunks;
      expect(first?.headingPath).toEqual(["Chapter 12"]);
      expect(first?.text).toContain("## Chapter 12\n");
    }
  });

  test("gives the chunks that hold lines, and ends after them", async () => {
    const all = TEXT.split("\n");
    const { chunks, nextCursor } = await fetchBook({ lines: { from: 30, to: 41 } });
    const text = chunks.map((chunk) => chunk.text).join("");
    expect(text).toContain(all.slice(29, 41).join("\n"));
    expect(chunks[0]?.lines.from).toBeLessThanOrEqual(30);
    expect(chunks[0]?.lines.to).toBeGreaterThanOrEqual(30);
    expect(chunks.at(-1)?.lines.from).toBeLessThanOrEqual(41);
    expect(nextCursor).toBeNull();
    const few = { lines: { from: 30, to: 100 }, maxTokens: 100 };
    const walked = await walk(holder, { artifactId: book.artifactId, ...few });
    expect(walked.answers.at(-1)?.chunks.at(-1)?.lines.from).toBeLessThanOrEqual(100);
    expect(walked.answers.at(-1)?.chunks.at(-1)?.lines.to).toBeGreaterThanOrEqual(100);
    const open = await fetchBook({ lines: { from: 170 }, maxTokens: 8_000 });
    expect(open.chunks.at(-1)?.index).toBe(book.chunks - 1);
  });

  test.each<[string, Omit<FetchInput, "artifactId">, RegExp]>([
    ["an index past the end", { index: 900 }, /there is no chunk 900: there are \d+, from 0/],
    ["a heading that is none", { heading: "Preface" }, /no heading "Preface".*"Chapter 0"/],
    ["lines past the end", { lines: { from: 5_000 } }, /no line 5000: there are 180/],
    ["lines backwards", { lines: { from: 5, to: 4 } }, /4 comes before 5/],
    ["too few tokens", { maxTokens: 16 }, /has \d+ tokens.*at least \d+/],
    ["two places", { index: 1, heading: "x" }, /one of cursor, index, heading and lines/],
    ["maxTokens 0", { maxTokens: 0 }, /maxTokens: is less than 16/],
    ["a cursor of letters", { cursor: "abc" }, /cursor: is not a cursor/],
    ["a forged cursor", { cursor: "v1.99999" }, /points at nothing/],
    ["a cursor of a later version", { cursor: "v2.0" }, /points at nothing/],
    ["an empty cursor", { cursor: "" }, /is not a cursor/],
    ["a cursor without end", { cursor: "v1.3-2" }, /points at nothing/],
    ["a cursor with more", { cursor: "v1.0\n" }, /is not a cursor/],
  ])("refuses what cannot be: %s", async (_, input, words) => {
    const refused = await refusal(fetchBook(input));
    expect(refused.code).toBe("invalid_request");
    expect(refused.message).toMatch(words);
  });

  test("says what size the next chunk needs, and that is enough", async () => {
    const { message } = await refusal(fetchBook({ maxTokens: 16 }));
    const maxTokens = Number(/at least (\d+)/.exec(message)?.[1]);
    expect((await fetchBook({ maxTokens })).chunks).toHaveLength(1);
  });

  test("a cursor of an older version is told where to begin again", async () => {
    const saved = await saveArtifactChunks(holder, { title: "A", text: TEXT, maxTokens: 100 });
    const { artifactId } = saved;
    const { nextCursor } = await fetchArtifactChunks(holder, { artifactId, maxTokens: 100 });
    const text = "brief";
    await saveArtifactChunks(holder, { title: "A", text, artifactId });
    const cursor = nextCursor ?? "";
    const { code, message } = await refusal(fetchArtifactChunks(holder, { artifactId, cursor }));
    expect(code).toBe("stale_cursor");
    expect(message).toMatch(/of version 1.*at version 2.*index 0/);
    const read = await fetchArtifactChunks(holder, { artifactId });
    expect(read.chunks.map((chunk) => chunk.text)).toEqual([text]);
  });
});

test("a fence that was cut says what opened it", async () => {
  const text = `\`\`\`python\n${"print('words')\n".repeat(200)}\`\`\`\n`;
  const saved = await saveArtifactChunks(holder, { title: "A", text, maxTokens: 100 });
  const { artifactId } = saved;
  const { answers } = await walk(holder, { artifactId });
  const [first, ...rest] = answers.flatMap(({ chunks }) => chunks);
  expect(first?.continuedFence).toBeUndefined();
  expect(new Set(rest.map(({ continuedFence }) => continuedFence))).toEqual(new Set(["```python"]));
});

test("the outline, the view and the text say the same", async () => {
  const { artifactId } = book;
  const { outline, ...rest } = await getArtifactOutline(holder, { artifactId });
  const { chunks, tokens, lines } = book;
  expect(rest).toEqual({ artifactId, title: "Book", version: 1, chunks, tokens, lines });
  expect(outline).toEqual(book.outline);
  expect(outline.map(({ title }) => title)).toEqual(
    Array.from({ length: 20 }, (_, index) => `Chapter ${index}`),
  );
  const view = await viewArtifact(holder, { artifactId });
  expect(view.outline).toEqual(outline);
  expect(view.chunks.reduce((sum, chunk) => sum + chunk.tokens, 0)).toBe(tokens);
  expect(view.chunks).toHaveLength(chunks);
  expect(view.chunks.at(-1)?.lines.to).toBe(lines);
  expect(Date.parse(view.expiresAt)).toBeGreaterThan(Date.now());
  expect(await readArtifactText(holder, { artifactId })).toEqual({ meta: view.meta, text: TEXT });
});

test("older versions can be viewed and read", async () => {
  const { artifactId } = await saveArtifactChunks(holder, { title: "A", text: TEXT });
  await saveArtifactChunks(holder, { title: "B", text: "brief", artifactId });
  const view = await viewArtifact(holder, { artifactId, version: 1 });
  expect(view.meta).toMatchObject({ title: "A", version: 1 });
  expect(view.versions.map(({ version }) => version)).toEqual([1, 2]);
  expect(view.chunks.length).toBe(view.meta.chunks);
  expect((await readArtifactText(holder, { artifactId, version: 1 })).text).toBe(TEXT);
  expect((await getArtifactOutline(holder, { artifactId, version: 1 })).outline).toHaveLength(20);
  const { code, message } = await refusal(viewArtifact(holder, { artifactId, version: 3 }));
  expect(code).toBe("not_found");
  expect(message).toMatch(/no version 3.*version 2/);
});

describe("a search", () => {
  const search = (query: string, more = {}) =>
    searchArtifact(holder, { artifactId: book.artifactId, query, ...more });

  test("finds lines, with their numbers and chunks", async () => {
    const found = await search("CHAPTER 3, and");
    expect(found.nextAfter).toBeNull();
    expect(found.matches.map(({ line }) => line)).toEqual([30, 31, 32, 33, 34, 35]);
    for (const { line, chunk, text } of found.matches) {
      expect(text).toBe(TEXT.split("\n")[line - 1]);
      const [read] = (await fetchBook({ index: chunk })).chunks;
      expect(read?.text).toContain(text);
    }
    expect((await search("CHAPTER 3", { matchCase: true })).matches).toEqual([]);
    const pattern = await search("^## .* 1[0-2]$", { isRegex: true });
    expect(pattern.matches.map(({ text }) => text)).toEqual(
      [10, 11, 12].map((index) => `## Chapter ${index}`),
    );
  });

  test("goes on after the last line that it showed", async () => {
    const lines: number[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const found = await search("words", { after });
      expect(found.matches.length).toBeLessThanOrEqual(50);
      lines.push(...found.matches.map(({ line }) => line));
      after = found.nextAfter;
    }
    expect(lines).toHaveLength(120);
    expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
  });

  test.each(["(", "a**", "(?=x)", "\\1", "((a{100}){100}){100}"])(
    "refuses the pattern %s with a reason",
    async (query) => {
      const refused = await refusal(search(query, { isRegex: true }));
      expect(refused.code).toBe("invalid_request");
      expect(refused.message).toMatch(/not a regular expression of the RE2 syntax/);
    },
  );

  test("a pattern made to explode does not", async () => {
    const text = `${"a".repeat(1_000_000)}!`;
    const { artifactId } = await saveArtifactChunks(holder, { title: "A", text });
    const query = "^(a+)+$";
    expect((await searchArtifact(holder, { artifactId, query, isRegex: true })).matches).toEqual(
      [],
    );
  });
});

test("a stranger sees of an artifact what there is of none", async () => {
  const { artifactId } = book;
  const stranger = { ...holder, userId: await makeUser() };
  const elsewhere = { ...holder, sessionId: uuid() };
  const none = await refusal(fetchArtifactChunks(holder, { artifactId: uuid() }));
  for (const who of [stranger, elsewhere]) {
    const calls: (() => Promise<unknown>)[] = [
      () => fetchArtifactChunks(who, { artifactId }),
      () => viewArtifact(who, { artifactId, version: 1 }),
      () => getArtifactOutline(who, { artifactId }),
      () => searchArtifact(who, { artifactId, query: "words" }),
      () => readArtifactText(who, { artifactId }),
      () => deleteArtifact(who, { artifactId }),
    ];
    for (const call of calls) expect(await refusal(call())).toEqual(none);
    expect(await listArtifacts(who)).toEqual([]);
  }
  expect((await listArtifacts(holder)).map((meta) => meta.artifactId)).toContain(artifactId);
});

test("a deleted artifact is gone, and its id is free again", async () => {
  const { artifactId } = await saveArtifactChunks(holder, { title: "A", text: TEXT });
  const cursor = "v1.1";
  await deleteArtifact(holder, { artifactId });
  expect(await refusal(fetchArtifactChunks(holder, { artifactId, cursor }))).toMatchObject({
    code: "not_found",
  });
  expect(await refusal(deleteArtifact(holder, { artifactId }))).toMatchObject({
    code: "not_found",
  });
  const again = await saveArtifactChunks(holder, { title: "B", text: "brief", artifactId });
  expect(again).toMatchObject({ version: 1, isNewVersion: true });
  expect((await fetchArtifactChunks(holder, { artifactId })).chunks[0]?.text).toBe("brief");
});

test("a chat takes its artifacts and images along, and nobody else's", async () => {
  const owner = await newHolder();
  const { userId, sessionId } = owner;
  const { artifactId } = await saveArtifactChunks(owner, { title: "A", text: TEXT });
  await testSql`insert into chats (id, user_id, title) values (${sessionId}, ${userId}, 'C')`;
  const imageId = uuid();
  await testSql`insert into images (id, user_id, chat_id, media_type, name, bytes)
    values (${imageId}, ${userId}, ${sessionId}, 'image/png', 'a.png', '\\x00')`;
  const other = { userId: await makeUser(), sessionId };
  await refusal(deleteChat(other.userId, sessionId));
  expect(await listArtifacts(owner)).toHaveLength(1);
  await deleteChat(userId, sessionId);
  expect(await listArtifacts(owner)).toEqual([]);
  expect(await refusal(fetchArtifactChunks(owner, { artifactId }))).toMatchObject({
    code: "not_found",
  });
  expect(await testSql`select 1 from images where id = ${imageId}`).toHaveLength(0);
  expect(await testSql`select 1 from artifact_sessions where id = ${sessionId}`).toHaveLength(0);
});
