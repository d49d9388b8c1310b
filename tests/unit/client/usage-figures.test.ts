import { expect, test } from "vitest";
import { byDay, byModel, lastDays, sumOf } from "@/lib/client/usage-figures";

const entries = [
  { day: "2026-03-30", model: "a", input: 10, output: 1, cost: 0.5 },
  { day: "2026-03-30", model: "b", input: 90, output: 9, cost: null },
  { day: "2026-03-02", model: "a", input: 5, output: 5, cost: 0.25 },
];

test("sums leave out costs that nobody knows, and have none where there is none", () => {
  expect(sumOf(entries)).toEqual({ input: 105, output: 15, cost: 0.75 });
  expect(sumOf(entries.slice(1, 2)).cost).toBeNull();
  expect(sumOf([{ input: 1, output: 1, cost: 0 }]).cost).toBe(0);
});

test("models come by their tokens, days in their order", () => {
  expect(byModel(entries).map(({ model, cost }) => [model, cost])).toEqual([
    ["b", null],
    ["a", 0.75],
  ]);
  expect(byDay(entries).map(({ day, entries: own }) => [day, own.length])).toEqual([
    ["2026-03-30", 2],
    ["2026-03-02", 1],
  ]);
});

test("every day is there, over a month's end and a change of clocks", () => {
  const days = lastDays(entries, 30, new Date(2026, 2, 31, 0, 30));
  expect(days).toHaveLength(30);
  expect(new Set(days.map(({ day }) => day)).size).toBe(30);
  expect(days[0]).toEqual({ day: "2026-03-02", tokens: 10 });
  expect(days.at(-2)).toEqual({ day: "2026-03-30", tokens: 110 });
  expect(days.at(-1)).toEqual({ day: "2026-03-31", tokens: 0 });
});
