import { expect, test } from "vitest";
import { draftsOf } from "@/lib/client/artifacts/written-draft";
import { ID, reply } from "./parts";

const SAVE = "tool-SaveArtifactChunks";

test("a draft is known by what has come of it, from the first letters to the saved version", () => {
  const [writing, saving, saved] = draftsOf([
    reply(
      { type: SAVE, toolCallId: "1", state: "input-streaming", input: { title: "Pl" } },
      {
        type: SAVE,
        toolCallId: "2",
        state: "input-available",
        input: { title: "Plan", text: "x" },
      },
      {
        type: SAVE,
        toolCallId: "3",
        state: "output-available",
        input: { title: "Plan", text: "xy" },
        output: { ok: true, artifactId: ID, version: 2 },
      },
    ),
  ]);
  expect(writing).toMatchObject({ state: "writing", title: "Pl", text: "" });
  expect(saving).toMatchObject({ state: "saving", text: "x", artifactId: undefined });
  expect(saved).toMatchObject({ state: "saved", text: "xy", artifactId: ID, version: 2 });
});

test("a refusal keeps the text and says why, whether the tool answered or broke", () => {
  const drafts = draftsOf([
    reply(
      {
        type: SAVE,
        toolCallId: "1",
        state: "output-available",
        input: { text: "kept" },
        output: { ok: false, code: "version_conflict", message: "There is a newer version." },
      },
      { type: SAVE, toolCallId: "2", state: "output-error", input: {}, errorText: "Interrupted." },
    ),
  ]);
  expect(drafts[0]).toMatchObject({
    state: "failed",
    text: "kept",
    complaint: { code: "version_conflict", message: "There is a newer version." },
  });
  expect(drafts[1]).toMatchObject({ state: "failed", complaint: { message: "Interrupted." } });
});

test("a model's input may be anything", () => {
  const input = { title: 7, text: ["no"], artifactId: null };
  const [draft] = draftsOf([
    reply({ type: SAVE, toolCallId: "1", state: "input-available", input }),
  ]);
  expect(draft).toMatchObject({ title: undefined, text: "", artifactId: undefined });
});
