import { validate, version } from "uuid";
import { expect, test, vi } from "vitest";
import { v4, v7 } from "@/lib/client/uuid";

test("what pages make are UUIDs, as the package that checks them on the server sees it", () => {
  const made = Array.from({ length: 200 }, () => [v4(), v7()]).flat();
  expect(made.filter((id) => !validate(id))).toEqual([]);
  expect(new Set(made).size).toBe(made.length);
  expect(version(v4())).toBe(4);
  expect(version(v7())).toBe(7);
});

test("the one that is made later is the greater", () => {
  vi.useFakeTimers({ now: 1 });
  const first = v7();
  vi.setSystemTime(Date.UTC(2026, 0, 1));
  const second = v7();
  vi.setSystemTime(Date.UTC(2226, 0, 1));
  expect([v7(), second, first].sort()).toEqual([first, second, expect.any(String)]);
  vi.useRealTimers();
});
