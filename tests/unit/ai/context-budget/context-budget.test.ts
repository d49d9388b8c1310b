import type { ModelMessage } from "ai";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contextBudget } from "@/lib/ai/context-budget/context-budget";
import { shortenable } from "@/lib/ai/context-budget/short-form";
import { readableOf } from "@/lib/ai/context-budget/texts-of";
import { CONTINUE_INSTRUCTION } from "@/lib/ai/continuation";

/** A word is a token. */
const count = (text: string) => text.split(" ").filter(Boolean).length;
const words = (n: number, word = "w") => Array.from({ length: n }, () => word).join(" ");

const LIMIT = 4_000;
/** Without a quarter for the answer, the margin, and what is told first. */
const ROOM = 2_820;
const toFit = contextBudget({ limit: LIMIT, fixed: [words(100)], count });

const user = (content: string): ModelMessage => ({ role: "user", content });
const said = (text: string): ModelMessage => ({
  role: "assistant",
  content: [{ type: "text", text }],
});

let calls = 0;
function step(size: number, shortForm = "note"): ModelMessage[] {
  calls += 1;
  const ids = { toolCallId: `c${calls}`, toolName: "Fetch" };
  return [
    { role: "assistant", content: [{ type: "tool-call", ...ids, input: {} }] },
    {
      role: "tool",
      content: [{ type: "tool-result", ...ids, output: shortenable(words(size), shortForm) }],
    },
  ];
}

const textOf = (messages: ModelMessage[]) =>
  messages.flatMap((message) => readableOf(message).texts).join(" ");
const size = (messages: ModelMessage[]) => count(textOf(messages));
const isShort = (message: ModelMessage | undefined) =>
  textOf(message ? [message] : []).includes("note");

test("what fits is passed on untouched", async () => {
  const messages = [user("hello"), said("hi"), user(words(1_000))];
  expect(await toFit(messages)).toBe(messages);
});

test("the oldest answers go first, into their short form; the newest stays whole", async () => {
  const messages = [user("read"), ...step(800), ...step(800), ...step(800), ...step(800)];
  const fitted = await toFit(messages);
  expect(fitted).toHaveLength(messages.length);
  expect([2, 4, 6, 8].map((index) => isShort(fitted[index]))).toEqual([true, true, false, false]);
  expect(messages.some(isShort)).toBe(false);
});

test("then the oldest turns, with a word about it, calls with their answers", async () => {
  const messages = [
    user(words(900, "old")),
    ...step(100),
    said(words(900, "old")),
    user(words(400, "mid")),
    said(words(400, "mid")),
    user("new"),
  ];
  const fitted = await toFit([...messages.slice(0, -1), user(words(900, "new"))]);
  expect(textOf(fitted)).not.toContain("old");
  expect(textOf(fitted.slice(0, 1))).toMatch(/^\[Earlier messages .* left out/);
  expect(fitted.map(({ role }) => role)).toEqual(["user", "assistant", "user"]);
  expect(await toFit(fitted)).toBe(fitted);
});

test("then the oldest steps of the newest turn", async () => {
  const long = { role: "assistant", content: [{ type: "text", text: words(700) }] } as const;
  const steps = Array.from({ length: 6 }, () => {
    const [call, answer] = step(5);
    if (call?.role !== "assistant" || !answer) throw new Error("no step");
    const content = [...long.content, ...(Array.isArray(call.content) ? call.content : [])];
    return [{ ...call, content }, answer];
  });
  const messages = [user("read"), ...steps.flat()];
  const fitted = await toFit(messages);
  expect(fitted.length).toBeLessThan(messages.length);
  expect(fitted[0]).toBe(messages[0]);
  expect(fitted.slice(-2)).toEqual(messages.slice(-2));
});

test("many answers at once, which alone are too long, are shortened from the first", async () => {
  const parts = Array.from({ length: 6 }, () => step(900));
  const contents = parts.map(([call, answer]) => [call?.content, answer?.content].flat());
  const messages = [
    user("read"),
    { role: "assistant", content: contents.map(([call]) => call) },
    { role: "tool", content: contents.map(([, answer]) => answer) },
  ] as ModelMessage[];
  const fitted = await toFit(messages);
  expect(textOf(fitted).match(/note/g)).toHaveLength(4);
});

test("a question that is too long alone is an error that says what would do", async () => {
  await expect(toFit([user("old"), said("old"), user(words(5_000))])).rejects.toMatchObject({
    code: "too_large",
    message: expect.stringMatching(/5,\d\d\d tokens.*takes 2,\d\d\d.*file/),
  });
});

test("the request to go on with a cut reply is no question", async () => {
  const messages = [
    user(words(900, "old")),
    said(words(900, "old")),
    user(words(300, "asked")),
    ...step(900),
    said(words(400, "begun")),
    user(CONTINUE_INSTRUCTION),
  ];
  const fitted = await toFit(messages);
  expect(textOf(fitted)).not.toContain("old");
  expect(textOf(fitted)).toContain("asked");
  expect(textOf(fitted)).toContain("begun");
  expect(fitted.at(-1)).toBe(messages.at(-1));
});

const turns = fc.array(
  fc.record({
    question: fc.integer({ min: 1, max: 800 }),
    steps: fc.array(fc.integer({ min: 1, max: 1_500 }), { maxLength: 8 }),
    answer: fc.integer({ min: 1, max: 1_500 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test("whatever came before: it fits, keeps the question, and no call loses its answer", async () => {
  await fc.assert(
    fc.asyncProperty(
      turns,
      fc.array(fc.integer({ min: 1, max: 1_500 }), { maxLength: 8 }),
      async (given, current) => {
        const messages = given.flatMap((turn) => [
          user(words(turn.question)),
          ...turn.steps.flatMap((each) => step(each)),
          said(words(turn.answer)),
        ]);
        const question = user(words(500, "newest"));
        const steps = current.flatMap((each) => step(each));
        const fitted = await toFit([...messages, question, ...steps]);
        expect(size(fitted)).toBeLessThanOrEqual(ROOM);
        expect(textOf(fitted)).toContain(words(500, "newest"));
        expect(fitted[0]?.role).toBe("user");
        for (const [index, message] of fitted.entries()) {
          if (message.role === "tool") expect(fitted[index - 1]?.role).toBe("assistant");
          if (JSON.stringify(message).includes("tool-call"))
            expect(fitted[index + 1]?.role).toBe("tool");
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("counting never does much at once: the event loop turns in between", async () => {
  let atOnce = 0;
  let most = 0;
  const counting = contextBudget({
    limit: 128_000,
    fixed: [],
    count: (text) => {
      atOnce += text.length;
      most = Math.max(most, atOnce);
      return text.length / 3;
    },
  });
  const turning = setInterval(() => undefined, 1);
  const turned = () => {
    atOnce = 0;
    if (turning.hasRef()) setImmediate(turned);
  };
  turned();
  const long = Array.from({ length: 5 }, (_, i) => [user("abc".repeat(60_000)), said(`${i}`)]);
  const fitted = await counting([...long.flat(), user("new")]);
  clearInterval(turning.unref());
  expect(fitted.length).toBeLessThan(long.flat().length);
  // Some 10 ms on the worst text.
  expect(most).toBeLessThanOrEqual(20_000);
});
