import { expect, test } from "vitest";
import {
  chunkAtSpot,
  chunkCells,
  chunkSummary,
  describeCell,
  MOST_CELLS,
  spotOfChunk,
} from "@/lib/client/artifacts/chunk-cells";
import { wordsIn } from "../../../support/words";

const t = wordsIn("artifact");

const chunksOf = (count: number, lines = 10) =>
  Array.from({ length: count }, (_, index) => ({
    tokens: 100,
    lines: { from: index * lines + 1, to: (index + 1) * lines },
  }));

test("a few chunks have a block each", () => {
  const cells = chunkCells(chunksOf(3), new Set([1]), 2);
  expect(cells.map(({ from, to, read, isCurrent }) => [from, to, read, isCurrent])).toEqual([
    [0, 0, 0, false],
    [1, 1, 1, false],
    [2, 2, 0, true],
  ]);
});

test("many chunks share blocks, and none is left out", () => {
  const cells = chunkCells(chunksOf(50_000), new Set([0, 1, 49_999]), 49_999);
  expect(cells.length).toBeLessThanOrEqual(MOST_CELLS);
  expect(cells.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(50_000);
  expect(cells[0]).toMatchObject({ from: 0, read: 2, isCurrent: false });
  expect(cells.at(-1)).toMatchObject({ to: 49_999, read: 1, isCurrent: true });
});

test("a line is in the chunk that shows it", () => {
  const chunks = chunksOf(100);
  const at = (line: number) => chunkAtSpot(chunks, { line, share: 0 });
  expect([1, 10, 11, 1_000].map(at)).toEqual([0, 0, 1, 99]);
});

test("the chunks of one endless line are told apart by how far in they are", () => {
  const chunks = chunksOf(50).map(({ tokens }) => ({ tokens, lines: { from: 1, to: 1 } }));
  const indexes = [0, 1, 25, 49];
  const spots = indexes.map((index) => spotOfChunk(chunks, index));
  expect(spots.map(({ line }) => line)).toEqual([1, 1, 1, 1]);
  expect(spots.map((spot) => chunkAtSpot(chunks, spot))).toEqual(indexes);
});

test("the summary says how much was read, in words", () => {
  const chunks = chunksOf(4);
  expect(chunkSummary(t, chunks, new Set())).toBe(
    "4 chunks, 400 tokens. The model has read none of them yet.",
  );
  expect(chunkSummary(t, chunks, new Set([1]))).toContain("has read 1 of them, 25% of the text.");
  expect(chunkSummary(t, chunks, new Set([0, 1, 2, 3]))).toContain("has read all of it.");
});

test("one chunk is spoken of as one", () => {
  const none = new Set<number>();
  expect(chunkSummary(t, chunksOf(1), none)).toBe(
    "1 chunk, 100 tokens. The model has read none of it yet.",
  );
  expect(chunkSummary(wordsIn("artifact", "de"), chunksOf(1), none)).toBe(
    "1 Abschnitt, 100 Tokens. Das Modell hat ihn noch nicht gelesen.",
  );
});

test("a block says which chunks it is, how large, where, and how much of it was read", () => {
  const [one] = chunkCells(chunksOf(3), new Set([0]), 0);
  const many = chunkCells(chunksOf(2_000), new Set([0, 5, 6]), 0);
  const said = [one, many[0], many[1], many[2]].map((cell, at) =>
    cell ? describeCell(t, cell, at === 0 ? 3 : 2_000) : "",
  );
  expect(said).toEqual([
    "Chunk 1 of 3 · 100 tokens · lines 1–10 · read by the model",
    "Chunks 1–5 of 2,000 · 500 tokens · lines 1–50 · 1 read by the model",
    "Chunks 6–10 of 2,000 · 500 tokens · lines 51–100 · 2 read by the model",
    "Chunks 11–15 of 2,000 · 500 tokens · lines 101–150 · not read",
  ]);
});
