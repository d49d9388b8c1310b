import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SaveInput } from "@/lib/artifacts/contract";
import { LIMITS } from "@/lib/artifacts/contract";
import { fetchArtifactChunks } from "@/lib/artifacts/fetch-artifact-chunks";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import { saveArtifactChunks } from "@/lib/artifacts/save-artifact-chunks";
import { viewArtifact } from "@/lib/artifacts/view-artifact";
import { makeUser, testSql } from "../../support/database";
import { startRedis, type TestRedis } from "../../support/redis";
import { newHolder, refusal } from "./support/artifacts";

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
  process.env.REDIS_URL = redis.url;
});
afterAll(async () => {
  await testSql.end();
  await redis.stop();
});

const NOTE: SaveInput = { title: "Note", mediaType: "text/markdown", text: "# One\n\nWords.\n" };

test("what is saved is described, and listed", async () => {
  const holder = await newHolder();
  const saved = await saveArtifactChunks(holder, NOTE);
  expect(saved).toMatchObject({
    ...{ title: "Note", mediaType: "text/markdown", sessionId: holder.sessionId, version: 1 },
    ...{ chunks: 1, tokens: 5, bytes: 14, lines: 3, maxTokens: 1000, encoding: "o200k_base" },
    ...{ isNewVersion: true, outline: [{ level: 1, title: "One", line: 1, chunk: 0 }] },
  });
  expect(Date.parse(saved.expiresAt)).toBeGreaterThan(Date.now());
  const { isNewVersion, expiresAt, outline, ...meta } = saved;
  expect(await listArtifacts(holder)).toEqual([meta]);
});

test("the same again is the same version; anything else is the next one", async () => {
  const holder = await newHolder();
  const artifactId = uuid();
  const save = (change: Partial<SaveInput> = {}) =>
    saveArtifactChunks(holder, { ...NOTE, artifactId, ...change });
  expect(await save()).toMatchObject({ artifactId, version: 1, isNewVersion: true });
  expect(await save()).toMatchObject({ artifactId, version: 1, isNewVersion: false });
  expect(await save({ maxTokens: 1000 })).toMatchObject({ version: 1, isNewVersion: false });
  const changes: Partial<SaveInput>[] = [
    ...[{ text: "other" }, { title: "Other" }, { mediaType: "text/plain" }, { maxTokens: 20 }],
    ...[{ encoding: "cl100k_base" as const }, {}],
  ];
  for (const [index, change] of changes.entries()) {
    expect(await save(change)).toMatchObject({ version: index + 2, isNewVersion: true });
  }
  const { versions } = await viewArtifact(holder, { artifactId });
  expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("of two saves on the same version one wins and the other is told; repeated, the winner's is fine", async () => {
  const holder = await newHolder();
  const { artifactId } = await saveArtifactChunks(holder, NOTE);
  const texts = ["mine", "yours"];
  const saves = texts.map((text) =>
    saveArtifactChunks(holder, { ...NOTE, artifactId, text, baseVersion: 1 }),
  );
  const [first, second] = await Promise.allSettled(saves);
  expect([first?.status, second?.status].toSorted()).toEqual(["fulfilled", "rejected"]);
  const lost = first?.status === "rejected" ? first : second;
  expect(lost).toMatchObject({ reason: { code: "version_conflict" } });
  const won = first?.status === "fulfilled" ? "mine" : "yours";
  const again = { ...NOTE, artifactId, text: won, baseVersion: 1 };
  expect(await saveArtifactChunks(holder, again)).toMatchObject({
    version: 2,
    isNewVersion: false,
  });
});

test("saves at once without a base are versions one after the other", async () => {
  const holder = await newHolder();
  const artifactId = uuid();
  const saves = Array.from({ length: 12 }, (_, index) =>
    saveArtifactChunks(holder, { ...NOTE, artifactId, text: `text ${index}` }),
  );
  const versions = (await Promise.all(saves)).map(({ version }) => version);
  expect(versions.toSorted((a, b) => a - b)).toEqual(saves.map((_, index) => index + 1));
  const newest = versions.indexOf(saves.length);
  const read = await fetchArtifactChunks(holder, { artifactId });
  expect(read.chunks.map(({ text }) => text)).toEqual([`text ${newest}`]);
});

test("1,000 saves at once in one session: as many as it may have, the others are told", async () => {
  const holder = await newHolder();
  const saves = Array.from({ length: 1_000 }, (_, index) =>
    saveArtifactChunks(holder, { ...NOTE, text: `text ${index}` }),
  );
  const settled = await Promise.allSettled(saves);
  const saved = settled.filter(({ status }) => status === "fulfilled");
  expect(saved).toHaveLength(LIMITS.sessionArtifacts);
  const refused = settled.filter((result) => result.status === "rejected");
  for (const { reason } of refused) expect(reason).toMatchObject({ code: "limit_reached" });
  expect(await listArtifacts(holder)).toHaveLength(LIMITS.sessionArtifacts);
});

test("an artifact has at most so many versions", async () => {
  const holder = await newHolder();
  const artifactId = uuid();
  for (let count = 0; count < LIMITS.artifactVersions; count += 1) {
    await saveArtifactChunks(holder, { ...NOTE, artifactId, text: `text ${count}` });
  }
  const { code, message } = await refusal(saveArtifactChunks(holder, { ...NOTE, artifactId }));
  expect(code).toBe("limit_reached");
  expect(message).toContain(`${LIMITS.artifactVersions}`);
});

test("the texts of a session are at most so many bytes together", async () => {
  const holder = await newHolder();
  const { artifactId } = await saveArtifactChunks(holder, NOTE);
  const held = LIMITS.sessionBytes - 10;
  await testSql`update artifact_versions set bytes = ${held} where artifact_id = ${artifactId}`;
  expect(await saveArtifactChunks(holder, { ...NOTE, text: "ten bytes." })).toBeDefined();
  const { code, message } = await refusal(saveArtifactChunks(holder, { ...NOTE, text: "x" }));
  expect(code).toBe("limit_reached");
  expect(message).toContain(`${LIMITS.sessionBytes}`);
});

const MIB = 1024 * 1024;

test.each<[string, Partial<SaveInput>, string, RegExp]>([
  ["empty text", { text: "" }, "invalid_request", /text: is empty/],
  ["26 MB", { text: "a".repeat(26 * MIB) }, "too_large", /26\.0 MB.*25\.0 MB/],
  ["26 MB in few characters", { text: "語".repeat(9 * MIB) }, "too_large", /27\.0 MB.*25\.0 MB/],
  ["a NUL", { text: "ab\0c" }, "unreadable_file", /NUL character at offset 2/],
  ["a NUL in the title", { title: "a\0" }, "unreadable_file", /title: .*offset 1/],
  ["no title", { title: "  " }, "invalid_request", /title: is empty/],
  ["maxTokens 0", { maxTokens: 0 }, "invalid_request", /maxTokens: is less than 16/],
  ["maxTokens 10 million", { maxTokens: 1e7 }, "invalid_request", /maxTokens: is more than 8000/],
  ["a bad media type", { mediaType: "text" }, "invalid_request", /text\/markdown/],
  ["an id with :", { artifactId: "a:b" }, "invalid_request", /artifactId: is not the id/],
  ["an id with *", { artifactId: "*" }, "invalid_request", /artifactId: is not the id/],
  ["a base of nothing", { artifactId: uuid(), baseVersion: 1 }, "not_found", /no such artifact/],
])("bad input is refused in clear words: %s", async (_, change, code, words) => {
  const holder = await newHolder();
  const refused = await refusal(saveArtifactChunks(holder, { ...NOTE, ...change }));
  expect(refused.code).toBe(code);
  expect(refused.message).toMatch(words);
  expect(await listArtifacts(holder)).toEqual([]);
});

test("more chunks than an artifact may have are refused, with a size that fits", async () => {
  const holder = await newHolder();
  const text = "word ".repeat(17 * LIMITS.artifactChunks);
  const refused = await refusal(saveArtifactChunks(holder, { ...NOTE, text, maxTokens: 16 }));
  expect(refused.code).toBe("limit_reached");
  const better = Number(/maxTokens of (\d+)/.exec(refused.message)?.[1]);
  const saved = await saveArtifactChunks(holder, { ...NOTE, text, maxTokens: better });
  expect(saved.chunks).toBeLessThanOrEqual(LIMITS.artifactChunks);
});

test("lone surrogates are mended, and the answer says so; a special token is text", async () => {
  const holder = await newHolder();
  const title = "T\ud800";
  const saved = await saveArtifactChunks(holder, { ...NOTE, title, text: "a\udc00b 😀" });
  expect(saved.notice).toMatch(/U\+FFFD/);
  expect(saved.noticeReasons).toEqual([{ key: "artifact.halvesReplaced" }]);
  const { artifactId } = saved;
  const read = await fetchArtifactChunks(holder, { artifactId });
  expect(read).toMatchObject({ title: "T\ufffd", chunks: [{ text: "a\ufffdb 😀" }] });
  const special = await saveArtifactChunks(holder, { ...NOTE, text: "<|endoftext|>" });
  expect(special.notice).toBeUndefined();
  expect(special.tokens).toBeGreaterThan(1);
});

test("a stranger neither saves into a session or a chat, nor learns of it", async () => {
  const holder = await newHolder();
  const stranger = { ...holder, userId: await makeUser() };
  const { artifactId } = await saveArtifactChunks(holder, NOTE);
  const none = await refusal(fetchArtifactChunks(holder, { artifactId: uuid() }));
  expect(await refusal(saveArtifactChunks(stranger, NOTE))).toEqual(none);
  const elsewhere = { userId: stranger.userId, sessionId: uuid() };
  expect(await refusal(saveArtifactChunks(elsewhere, { ...NOTE, artifactId }))).toEqual(none);
  const chatId = uuid();
  await testSql`insert into chats (id, user_id, title) values (${chatId}, ${holder.userId}, 'C')`;
  const inChat = { userId: stranger.userId, sessionId: chatId };
  expect(await refusal(saveArtifactChunks(inChat, NOTE))).toEqual(none);
  expect(await saveArtifactChunks({ ...holder, sessionId: chatId }, NOTE)).toBeDefined();
});

test("who makes a chat of somebody's session id gets nothing of what is in it", async () => {
  const holder = await newHolder();
  const { artifactId } = await saveArtifactChunks(holder, NOTE);
  const other = { ...holder, userId: await makeUser() };
  const { sessionId, userId } = other;
  await testSql`insert into chats (id, user_id, title) values (${sessionId}, ${userId}, 'C')`;
  expect(await listArtifacts(other)).toEqual([]);
  expect(await refusal(fetchArtifactChunks(other, { artifactId }))).toMatchObject({
    code: "not_found",
  });
  expect(await saveArtifactChunks(holder, NOTE)).toBeDefined();
});
