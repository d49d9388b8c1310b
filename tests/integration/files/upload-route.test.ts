import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { POST } from "@/app/api/artifacts/upload/route";
import { POST as postImage } from "@/app/api/images/route";
import { IMAGE_BYTES, PDF_BYTES } from "@/lib/size-limits";
import { makeUser, testSql } from "../../support/database";

const { asked } = vi.hoisted(() => ({ asked: { by: "" } }));

vi.mock("@/lib/auth/current-user", () => ({ requireUser: async () => ({ id: asked.by }) }));

beforeAll(async () => {
  asked.by = await makeUser();
});
afterAll(() => testSql.end());

const context = { params: Promise.resolve({}) };

/** A request as a browser sends it, or one whose headers say nothing of what its body brings. */
function request(query: Record<string, string>, body: BodyInit, headers = {}): Request {
  const url = `http://localhost/api?${new URLSearchParams(query)}`;
  return new Request(url, { method: "POST", body, headers, ...{ duplex: "half" } });
}

/** As much as anybody wants to read, and how much was. */
function endless() {
  const taken = { bytes: 0 };
  const piece = new Uint8Array(1024 ** 2).fill(97);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.bytes += piece.length;
      controller.enqueue(piece);
    },
  });
  return { body, taken };
}

test("a file's name and chat are in the address, the file is the body", async () => {
  const sessionId = uuid();
  const query = { sessionId, name: "notes.md", artifactId: uuid() };
  const answer = await POST(request(query, "# Notes\n"), context);
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({
    artifactId: query.artifactId,
    sessionId,
    title: "notes.md",
    mediaType: "text/markdown",
  });
  expect((await POST(request(query, "# Notes\n"), context)).status).toBe(200);
});

test.each([
  ["no chat", { name: "a.txt" }],
  ["a chat that is none", { sessionId: "*", name: "a.txt" }],
  ["no name", { sessionId: uuid() }],
  ["an empty name", { sessionId: uuid(), name: "  " }],
  ["an endless name", { sessionId: uuid(), name: "a".repeat(300) }],
])("%s is refused", async (_, query) => {
  const answer = await POST(request(query, "text"), context);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: "invalid_request" });
});

test("a body is read no further than its limit, whatever its headers promise", async () => {
  const files = endless();
  const query = { sessionId: uuid(), name: "a.pdf" };
  const answer = await POST(request(query, files.body, { "content-length": "10" }), context);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({
    code: "too_large",
    message: expect.stringContaining("more than 50 MB; at most 50 MB"),
  });
  expect(files.taken.bytes).toBeLessThan(PDF_BYTES + 5 * 1024 ** 2);

  const images = endless();
  const image = { chatId: uuid(), name: "a.png" };
  expect((await postImage(request(image, images.body), context)).status).toBe(413);
  expect(images.taken.bytes).toBeLessThan(IMAGE_BYTES + 5 * 1024 ** 2);
});

test("a size that is told is refused before anything is read", async () => {
  const { body, taken } = endless();
  const headers = { "content-length": String(60 * 1024 ** 2) };
  const answer = await POST(request({ sessionId: uuid(), name: "a" }, body, headers), context);
  expect(await answer.json()).toMatchObject({
    message: expect.stringContaining("has 60 MB; at most 50 MB"),
  });
  expect(taken.bytes).toBeLessThan(5 * 1024 ** 2);
});

test("another site's page cannot upload with somebody's cookie", async () => {
  const headers = { "sec-fetch-site": "cross-site" };
  const query = { sessionId: uuid(), name: "a.txt" };
  expect((await POST(request(query, "text", headers), context)).status).toBe(403);
});

test("a refusal says for the page which sentence it is", async () => {
  const query = { sessionId: uuid(), name: "empty.md" };
  const answer = await POST(request(query, ""), context);
  expect(await answer.json()).toEqual({
    code: "invalid_request",
    message: "“empty.md” is empty.",
    reason: { key: "file.empty", values: { name: "empty.md" } },
  });
});
