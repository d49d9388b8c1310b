import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { turnRequest } from "@/lib/replies/turn-request";

const document = (change: Record<string, unknown> = {}) => ({
  type: "data-artifact",
  data: {
    artifactId: uuid(),
    version: 1,
    title: "notes.md",
    mediaType: "text/markdown",
    chunks: 3,
    tokens: 500,
    lines: 40,
    bytes: 2_000,
    ...change,
  },
});

const image = (change: Record<string, unknown> = {}) => ({
  type: "file",
  mediaType: "image/png",
  url: `/api/images/${uuid()}`,
  filename: "tide.png",
  ...change,
});

const text = (words: string) => ({ type: "text", text: words });

const parse = (parts: unknown[]) =>
  turnRequest.safeParse({ id: uuid(), message: { id: uuid(), role: "user", parts }, model: "m" });

test("tools are on until they are switched off, and there are only so many", () => {
  const request = { id: uuid(), message: { id: uuid(), role: "user", parts: [text("hello")] } };
  expect(turnRequest.parse({ ...request, model: "m" }).withoutTools).toEqual([]);
  const wrong = turnRequest.safeParse({ ...request, model: "m", withoutTools: ["delete"] });
  expect(wrong.error?.issues[0]?.message).toBe("is not one of readDocuments, writeDocuments, time");
});

test.each([
  ["words", [text("hello")]],
  ["a document alone", [document()]],
  ["an image alone", [image()]],
  ["an image without a name", [image({ filename: undefined })]],
  ["words, documents and images", [text("look"), document(), document(), image()]],
  ["an empty text beside a document", [text(""), document()]],
])("%s can be sent", (_, parts) => {
  expect(parse(parts).error).toBeUndefined();
});

test.each([
  ["nothing", [], /write something/],
  ["only space", [text(" \n")], /write something/],
  ["too many documents", Array.from({ length: 21 }, () => document()), /more than 20 documents/],
  ["an image from elsewhere", [image({ url: "https://example.com/a.png" })], /upload it first/],
  ["an image's address that goes on", [image({ url: `/api/images/${uuid()}/../x` })], /upload/],
  ["inline bytes", [image({ url: "data:image/png;base64,AAAA" })], /upload it first/],
  ["another kind of file", [image({ mediaType: "application/pdf" })], /sent as artifacts/],
  ["an artifact without a proper id", [document({ artifactId: "a:*" })], /not the id of/],
  ["a tool's answer", [{ type: "tool-x", output: 1 }], /not a part this chat takes/],
])("%s cannot be sent, and it says why", (_, parts, why) => {
  expect(
    parse(parts)
      .error?.issues.map(({ message }) => message)
      .join(),
  ).toMatch(why);
});

test("names lose what cannot be stored", () => {
  const parsed = parse([document({ title: "a\0b\ud800" }), image({ filename: "c\0d" })]);
  expect(parsed.data?.message.parts).toMatchObject([
    { data: { title: "ab\ufffd" } },
    { filename: "cd" },
  ]);
});
