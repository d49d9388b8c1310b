import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readArtifactText } from "@/lib/artifacts/artifact-text";
import { LIMITS } from "@/lib/artifacts/contract";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import { saveFile } from "@/lib/files/save-file";
import { TEXT_BYTES } from "@/lib/size-limits";
import { makeUser, testSql } from "../../support/database";
import { startRedis, type TestRedis } from "../../support/redis";
import { makePdf } from "../../unit/files/support/make-pdf";

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
  process.env.REDIS_URL = redis.url;
});
afterAll(async () => {
  await testSql.end();
  await redis.stop();
});

const newHolder = async () => ({ userId: await makeUser(), sessionId: uuid() });
const textFile = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

test("the page refuses at the size that an artifact is refused at", () => {
  expect(TEXT_BYTES).toBe(LIMITS.artifactBytes);
});

test("a file of 5 MB becomes an artifact, byte for byte", async () => {
  const holder = await newHolder();
  const text = Array.from(
    { length: 60_000 },
    (_, line) => `08:00:00 request ${line} ✓ ${"x".repeat(60)}`,
  ).join("\n");
  const saved = await saveFile(holder, textFile("access.log", text));
  expect(saved).toMatchObject({ title: "access.log", mediaType: "text/plain", lines: 60_000 });
  expect(saved.bytes).toBe(Buffer.byteLength(text));
  const read = await readArtifactText(holder, { artifactId: saved.artifactId });
  expect(read.text === text).toBe(true);
});

test("the pages of a PDF are its outline, and its notice comes along", async () => {
  const holder = await newHolder();
  const bytes = makePdf({ pages: [["One"], ["Two"]] });
  const saved = await saveFile(holder, { name: "report.pdf", bytes });
  expect(saved.outline.map(({ title }) => title)).toEqual(["Page 1", "Page 2"]);
  expect(saved.notice).toBe("The text of 2 pages. Pictures and layout are left out.");
  expect(saved.noticeReasons).toEqual([{ key: "file.pdfText", values: { pages: 2, empty: 0 } }]);
});

test("an upload that is sent again makes no second artifact", async () => {
  const holder = await newHolder();
  const artifactId = uuid();
  const file = textFile("notes.md", "# Notes\n");
  const first = await saveFile(holder, file, artifactId);
  const second = await saveFile(holder, file, artifactId);
  expect(first).toMatchObject({ artifactId, version: 1, isNewVersion: true });
  expect(second).toMatchObject({ artifactId, version: 1, isNewVersion: false });
  expect(await listArtifacts(holder)).toHaveLength(1);
});

test("what cannot be read leaves nothing behind", async () => {
  const holder = await newHolder();
  const bytes = Buffer.from("ab\0cd");
  await expect(saveFile(holder, { name: "a.txt", bytes })).rejects.toMatchObject({
    code: "unreadable_file",
  });
  expect(await listArtifacts(holder)).toEqual([]);
});

test("a stranger's session is none", async () => {
  const holder = await newHolder();
  await saveFile(holder, textFile("mine.txt", "mine"));
  const stranger = { ...holder, userId: await makeUser() };
  await expect(saveFile(stranger, textFile("theirs.txt", "theirs"))).rejects.toMatchObject({
    code: "not_found",
  });
});
