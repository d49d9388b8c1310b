import { expect, test } from "vitest";
import { backoffDelay } from "@/lib/client/resuming-transport/backoff";

test("waits double from 250 ms and stop growing at 10 s", () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 7, 1000].map((failures) => backoffDelay(failures, 1));
  expect(longest).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000]);
});

test("the jitter is full: any wait up to the longest", () => {
  expect(backoffDelay(6, 0)).toBe(0);
  expect(backoffDelay(6, 0.5)).toBe(5000);
});
