import { beforeEach, expect, test } from "vitest";
import { closeCall } from "@/lib/replies/close-calls";
import { continueReply } from "@/lib/replies/continue-reply";
import { replyContext } from "@/lib/replies/reply-context";
import { TOOL_KINDS, type ToolKind } from "@/lib/tool-kinds";
import { makeUser, rowsOf, testSql } from "../../support/database";
import { fakeModel } from "./support/fake-model";
import { ask, settled, toolParts, turn, waitUntil } from "./support/turns";

const provider = await fakeModel();

beforeEach(() => void provider.requests.splice(0));

const UTC = { timeZone: "UTC" };
const READING = ["FetchArtifactChunks", "ListArtifacts", "GetArtifactOutline", "SearchArtifact"];

/** What the model was offered, each time it was asked for a reply. */
const offers = () =>
  provider.requests
    .filter(({ body }) => body.stream)
    .map(({ body }) => ({
      tools: (body.tools ?? []).map((tool) => tool.function.name),
      choice: body.tool_choice,
      told: JSON.stringify(body.messages.find(({ role }) => role === "system")),
    }));

test.each<[string, ToolKind[], string[], RegExp]>([
  ["nothing", [], [...READING, "SaveArtifactChunks", "currentTime"], /^(?!.*switched these)/],
  [
    "the time",
    ["time"],
    [...READING, "SaveArtifactChunks"],
    /off for this reply: the current time/,
  ],
  [
    "documents",
    ["readDocuments", "writeDocuments"],
    ["currentTime"],
    /: reading documents, saving/,
  ],
])(
  "with %s switched off, a model is offered the rest, and told",
  async (_, without, rest, told) => {
    await ask(await makeUser(), turn("[[fake tokens=3]] hello", { withoutTools: without }));
    const [offer] = offers();
    expect(offer?.tools.sort()).toEqual(rest.sort());
    expect(offer?.choice).not.toBe("none");
    expect(offer?.told).toMatch(told);
  },
);

test("with all switched off no tool is called, in a conversation with calls in it too", async () => {
  const user = await makeUser();
  const first = turn('[[fake tool=currentTime tool-input={"timeZone":"UTC"} tokens=3]] what time');
  expect(toolParts((await ask(user, first)).parts)).toHaveLength(1);
  provider.requests.splice(0);
  const withoutTools = [...TOOL_KINDS];
  const second = turn("[[fake tokens=3]] and now", { chatId: first.id, withoutTools });
  expect((await ask(user, second)).status).toBe("done");
  // Providers refuse calls of tools that nobody declares.
  expect(offers()).toMatchObject([{ choice: "none", tools: expect.arrayContaining(READING) }]);
  // The AI SDK runs none for a provider that does not heed it.
  const call = 'heedless tool=currentTime tool-input={"timeZone":"UTC"}';
  const third = turn(`[[fake ${call} tokens=3]] and now`, { chatId: first.id, withoutTools });
  const { status, parts } = await ask(user, third);
  expect(status).toBe("error");
  expect(toolParts(parts).filter(({ state }) => state === "output-available")).toEqual([]);
});

test("a reply that is continued has the tools that it was asked for with", async () => {
  const user = await makeUser();
  const request = turn("[[fake tokens=20 seed=cut]] hello", { withoutTools: ["time"] });
  await ask(user, request);
  const reply = (await rowsOf(request.id)).at(-1);
  await testSql`update messages set status = 'stopped' where id = ${reply?.id ?? ""}`;
  provider.requests.splice(0);
  await continueReply(user, request.id, reply?.id ?? "", waitUntil);
  await settled();
  expect(offers()[0]?.tools).not.toContain("currentTime");
});

test.each<[ToolKind[], string]>([
  [[], "tool-output-available"],
  [["time"], "tool-output-error"],
])("with %j off, a call that lost its server ends with %s", async (withoutTools, end) => {
  const user = await makeUser();
  const request = turn("[[fake tokens=3]] hello", { withoutTools });
  await ask(user, request);
  const [, reply] = await rowsOf(request.id);
  if (!reply) throw new Error("no reply");
  const call = { toolCallId: "c", toolName: "currentTime", inputText: "", input: { value: UTC } };
  const context = await replyContext(user, reply);
  expect(await closeCall(call, context, AbortSignal.timeout(5_000))).toMatchObject({ type: end });
});
