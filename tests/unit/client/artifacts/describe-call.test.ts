import { expect, test } from "vitest";
import type { ToolPart } from "@/lib/client/artifacts/artifact-calls";
import { describeCall } from "@/lib/client/artifacts/describe-call";
import { wordsIn } from "../../../support/words";

const t = wordsIn("artifact");

const done = (name: string, input: object, output: object): ToolPart => ({
  type: `tool-${name}`,
  toolCallId: "1",
  state: "output-available",
  input,
  output: { ok: true, ...output },
});

const running = (name: string, input: object): ToolPart => ({
  type: `tool-${name}`,
  toolCallId: "1",
  state: "input-available",
  input,
});

const chunks = (...indexes: number[]) => indexes.map((index) => ({ index, tokens: 10 }));

test("what was read is said in chunks, counted from 1", () => {
  const fetch = (...indexes: number[]) =>
    describeCall(
      t,
      done("FetchArtifactChunks", {}, { title: "a.log", of: 1_200, chunks: chunks(...indexes) }),
      undefined,
    );
  expect(fetch(2, 3, 4)).toBe("Read chunks 3–5 of 1,200 of a.log");
  expect(fetch(0)).toBe("Read chunk 1 of 1,200 of a.log");
});

test("what is asked for is said while it runs, with the title that the page knows", () => {
  const asked = (input: object) => describeCall(t, running("FetchArtifactChunks", input), "a.log");
  expect(asked({ index: 7 })).toBe("Reading chunk 8 in a.log");
  expect(asked({ heading: "Tides" })).toBe("Reading “Tides” in a.log");
  expect(asked({ lines: { from: 3, to: 9 } })).toBe("Reading lines 3–9 in a.log");
  expect(asked({})).toBe("Reading on in a.log");
});

test("writing says what, and which version came of it", () => {
  const save = (input: object, version: number) =>
    describeCall(
      t,
      done("SaveArtifactChunks", { title: "Plan", ...input }, { version }),
      undefined,
    );
  expect(save({}, 1)).toBe("Wrote Plan");
  expect(save({ artifactId: "x" }, 3)).toBe("Wrote version 3 of Plan");
  expect(describeCall(t, running("SaveArtifactChunks", { title: "Pl" }), undefined)).toBe(
    "Writing Pl",
  );
});

test("a refusal is a failure, though the tool has answered", () => {
  const part = done("SearchArtifact", { query: "(" }, { ok: false, message: "Not a pattern." });
  expect(describeCall(t, part, "a.log")).toBe("Could not search a.log");
});

test("matches are counted", () => {
  const found = (matches: number, nextAfter: number | null) =>
    describeCall(
      t,
      done("SearchArtifact", { query: "x" }, { matches: Array(matches).fill({}), nextAfter }),
      "a.log",
    );
  expect(found(0, null)).toBe("Looked for “x” in a.log · no match");
  expect(found(1, null)).toBe("Looked for “x” in a.log · 1 match");
  expect(found(50, 812)).toBe("Looked for “x” in a.log · 50 or more matches");
});

test("an artifact without a name has one in every place of a German sentence", () => {
  const said = (part: ToolPart) => describeCall(wordsIn("artifact", "de"), part, undefined);
  expect(said(running("FetchArtifactChunks", { index: 1_233 }))).toBe(
    "Liest Abschnitt 1.234 in einem Dokument",
  );
  expect(said(running("DeleteArtifact", {}))).toBe("Löscht ein Dokument");
  expect(said(running("SearchArtifact", {}))).toBe("Sucht „…“ in einem Dokument");
});
