import { v7 as uuid } from "uuid";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { FetchArtifactChunks, SaveArtifactChunks } from "@/app/actions/artifacts";
import { AppError } from "@/lib/errors";
import { makeUser, testSql } from "../../support/database";

const { asked } = vi.hoisted(() => ({ asked: { by: "" } }));

/** Who asks is the cookie's to say, which only a served request has. */
vi.mock("@/lib/auth/current-user", () => ({
  requireUser: async () => {
    if (asked.by) return { id: asked.by };
    throw new AppError("unauthenticated", "Your session has ended or was never begun.");
  },
}));

beforeEach(async () => {
  asked.by = await makeUser();
});
afterAll(() => testSql.end());

const text = Array.from({ length: 500 }, (_, line) => `line ${line} of the log`).join("\n");

async function save(sessionId: string) {
  const answer = await SaveArtifactChunks({ sessionId, title: "log", text, maxTokens: 100 });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

test("a text is saved, and walked through to its end", async () => {
  const sessionId = uuid();
  const { artifactId, chunks } = await save(sessionId);
  expect(chunks).toBeGreaterThan(20);
  const read: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await FetchArtifactChunks({ sessionId, artifactId, cursor, maxTokens: 1_000 });
    if (!answer.ok) throw new Error(answer.error.message);
    read.push(...answer.value.chunks.map((chunk) => chunk.text));
    cursor = answer.value.nextCursor ?? undefined;
  } while (cursor);
  expect(read).toHaveLength(chunks);
  expect(read.join("")).toBe(text);
});

test("a stranger's session and none at all are refused in the same words, as values", async () => {
  const sessionId = uuid();
  const { artifactId } = await save(sessionId);
  asked.by = await makeUser();
  const answer = await FetchArtifactChunks({ sessionId, artifactId });
  expect(answer).toMatchObject({ ok: false, error: { code: "not_found" } });
  expect(await FetchArtifactChunks({ sessionId: uuid(), artifactId: uuid() })).toEqual(answer);
  expect(await SaveArtifactChunks({ sessionId, title: "x", text })).toMatchObject({
    ok: false,
    error: { code: "not_found" },
  });
  asked.by = "";
  expect(await FetchArtifactChunks({ sessionId, artifactId })).toMatchObject({
    ok: false,
    error: { code: "unauthenticated" },
  });
});

test.each([
  ["nothing", undefined],
  ["a text", "SaveArtifactChunks"],
  ["a session that is no uuid", { sessionId: "artifact:*", title: "x", text }],
  ["an empty text", { sessionId: uuid(), title: "x", text: "" }],
  ["chunks of no tokens", { sessionId: uuid(), title: "x", text, maxTokens: 0 }],
  ["chunks of ten million", { sessionId: uuid(), title: "x", text, maxTokens: 10_000_000 }],
  ["an unknown encoding", { sessionId: uuid(), title: "x", text, encoding: "gpt2" }],
  ["a field that is not known", { sessionId: uuid(), title: "x", text, userId: "somebody" }],
])("%s is refused as a value, with what would be right", async (_, given) => {
  const answer = await Reflect.apply(SaveArtifactChunks, undefined, [given]);
  expect(answer).toMatchObject({ ok: false, error: { code: "invalid_request" } });
});
