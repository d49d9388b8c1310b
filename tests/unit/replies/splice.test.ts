import type { UIMessageChunk } from "ai";
import { expect, test } from "vitest";
import { partsOf } from "@/lib/replies/reply-record";
import { splice } from "@/lib/replies/splice";
import { standingOf } from "@/lib/replies/standing";

const cut: UIMessageChunk[] = [
  { type: "start", messageId: "m" },
  { type: "start-step" },
  { type: "text-start", id: "txt-0" },
  { type: "text-delta", id: "txt-0", delta: "Hello wo" },
];

const next = (id: string, delta: string): UIMessageChunk[] => [
  { type: "start", messageId: "other" },
  { type: "start-step" },
  { type: "reasoning-start", id: "r" },
  { type: "reasoning-delta", id: "r", delta: "I was cut off" },
  { type: "reasoning-end", id: "r" },
  { type: "text-start", id },
  { type: "text-delta", id, delta },
  { type: "text-end", id },
  { type: "finish-step" },
  { type: "finish" },
];

const joined = (before: UIMessageChunk[], after: UIMessageChunk[]) => {
  const join = splice(standingOf(before));
  return [...before, ...after.flatMap(join)];
};

test.each(["txt-0", "another"])("a cut text goes on in its own part (new name %s)", async (id) => {
  const parts = await partsOf(joined(cut, next(id, "rld")));
  expect(parts).toEqual([
    { type: "step-start" },
    expect.objectContaining({ type: "text", text: "Hello world", state: "done" }),
  ]);
});

test("a reply that had only begun is written whole, in the step that was open", async () => {
  const chunks = joined(cut.slice(0, 2), next("a", "Hello"));
  expect(chunks.filter(({ type }) => type === "start")).toHaveLength(1);
  expect(chunks.filter(({ type }) => type === "start-step")).toHaveLength(1);
  const parts = await partsOf(chunks);
  expect(parts.map(({ type }) => type)).toEqual(["step-start", "reasoning", "text"]);
});

test("only the first text is joined on; later ones are their own", async () => {
  const more: UIMessageChunk[] = [
    ...next("txt-0", "rld").slice(0, -2),
    { type: "text-start", id: "txt-0" },
    { type: "text-delta", id: "txt-0", delta: "Again" },
    { type: "text-end", id: "txt-0" },
    { type: "finish" },
  ];
  const texts = (await partsOf(joined(cut, more))).flatMap((part) =>
    part.type === "text" ? [part.text] : [],
  );
  expect(texts).toEqual(["Hello world", "Again"]);
});
