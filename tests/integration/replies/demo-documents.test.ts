import { v7 as uuid } from "uuid";
import { afterAll, expect, test } from "vitest";
import { readArtifactText } from "@/lib/artifacts/artifact-text";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import { makeUser, testSql, textOf } from "../../support/database";
import { ask, attach, numberedLines, settled, toolParts, turn } from "./support/turns";

afterAll(async () => {
  await settled();
  await testSql.end();
});

const model = "demo";
const names = (parts: Parameters<typeof toolParts>[0]) =>
  toolParts(parts).map(({ type }) => type.slice("tool-".length));

test("the demo reads a document with the real tools, a few pieces in order, and quotes it with line numbers", async () => {
  const user = await makeUser();
  const chatId = uuid();
  const text = numberedLines(600);
  const { part } = await attach(user, chatId, `\`\`\`\n${text}`, "tides.log");
  const { parts } = await ask(user, turn("What does it say?", { chatId, parts: [part], model }));
  expect(names(parts)).toEqual(["GetArtifactOutline", ...Array(6).fill("FetchArtifactChunks")]);
  const said = textOf(parts);
  expect(said).toContain("I am a scripted demo, not an AI");
  const quoted = [...said.matchAll(/^ *(\d+) {2}(Line (\d+): the tide turned .*)$/gm)];
  expect(quoted.length).toBeGreaterThan(10);
  for (const [, line, words, number] of quoted) {
    expect(text.split("\n")).toContain(words);
    expect(Number(line)).toBe(Number(number) + 1);
  }
});

test("it finds words, and says where", async () => {
  const user = await makeUser();
  const chatId = uuid();
  const { part } = await attach(user, chatId, numberedLines(300), "tides.log");
  await ask(user, turn("hello", { chatId, parts: [part], model }));
  const { parts } = await ask(user, turn('Where is "turned 700 times"?', { chatId, model }));
  expect(names(parts)).toEqual(["SearchArtifact", "FetchArtifactChunks"]);
  const said = /line 101 \(chunk (\d+)\): Line 101: the tide turned 700 times\./.exec(
    textOf(parts),
  );
  const [search] = toolParts(parts);
  const chunk = search && "output" in search ? Object(search.output).matches[0].chunk : undefined;
  // As the cards count them, from one.
  expect(Number(said?.[1])).toBe(chunk + 1);
  const none = await ask(user, turn("find unicorns in it", { chatId, model }));
  expect(names(none.parts)).toEqual(["SearchArtifact"]);
  expect(textOf(none.parts)).toContain("No line of **tides.log** holds");
});

test("it writes a report into an artifact, in many deltas", async () => {
  const user = await makeUser();
  const request = turn("Write a short report about lighthouses", { model });
  const { events, parts } = await ask(user, request);
  expect(events.filter(({ chunk }) => chunk?.type === "tool-input-delta").length).toBeGreaterThan(
    50,
  );
  const holder = { userId: user, sessionId: request.id };
  const [meta] = await listArtifacts(holder);
  const { text } = await readArtifactText(holder, { artifactId: meta?.artifactId ?? "" });
  expect(text).toMatch(/lighthouse/i);
  expect(textOf(parts)).toContain(`I wrote **${meta?.title}**`);
  const { parts: later } = await ask(
    user,
    turn("read the document", { chatId: request.id, model }),
  );
  expect(names(later)).toEqual(["GetArtifactOutline", "FetchArtifactChunks"]);
});

test("about other things it talks as ever", async () => {
  const user = await makeUser();
  const chatId = uuid();
  const { part } = await attach(user, chatId, "some words", "tides.log");
  await ask(user, turn("hello", { chatId, parts: [part], model }));
  const { parts } = await ask(user, turn("50 words about clocks", { chatId, model }));
  expect(names(parts)).toEqual([]);
});
