import { expect, test } from "vitest";
import { PIECE_LENGTH, toViewLines } from "@/lib/client/artifacts/view-lines";

test("ordinary lines stay as they are", () => {
  const text = "one\ntwo\n\nfour";
  const lines = toViewLines(text);
  expect(lines).toMatchObject({ text, hasPieces: false });
  expect(lines.toView(3)).toBe(3);
  expect(lines.fromView(4)).toEqual({ line: 4, isStart: true });
});

test("a long line is shown in pieces, and lines are found in both directions", () => {
  const long = "x".repeat(PIECE_LENGTH * 6 + 1);
  const lines = toViewLines(`first\n${long}\nlast`);
  expect(lines.hasPieces).toBe(true);
  expect(lines.text.replaceAll("\n", "")).toBe(`first${long}last`);
  expect(lines.toView(2)).toBe(2);
  expect(lines.toView(3)).toBe(9);
  expect(lines.fromView(2)).toEqual({ line: 2, isStart: true });
  expect(lines.fromView(8)).toEqual({ line: 2, isStart: false });
  expect(lines.fromView(9)).toEqual({ line: 3, isStart: true });
});

test("a piece never ends between the halves of a surrogate pair", () => {
  const lines = toViewLines(`x${"🌊".repeat(PIECE_LENGTH * 4)}`);
  expect(lines.text.split("\n").every((piece) => piece.isWellFormed())).toBe(true);
});

test("empty texts and empty last lines have their lines", () => {
  expect(toViewLines("").fromView(1)).toEqual({ line: 1, isStart: true });
  const lines = toViewLines(`${"y".repeat(20_000)}\n`);
  expect(lines.text.endsWith("y\n")).toBe(true);
  expect(lines.toView(2)).toBe(lines.text.split("\n").length);
});

test("the ends of lines from another system are not shown, and change no number", () => {
  const lines = toViewLines("one\r\ntwo\rthree\n");
  expect(lines.text).toBe("one\ntwo\nthree\n");
  expect(lines.toView(3)).toBe(3);
});
