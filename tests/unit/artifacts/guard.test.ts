import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createGuard } from "@/lib/artifacts/guard";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const broken = () => Promise.reject(new Error("broken"));
const well = async () => "well";

test("a failure is undefined, said once in a row, and what failed is left alone for some time", async () => {
  const warnings: unknown[] = [];
  const guard = createGuard((error) => void warnings.push(error));
  expect(await guard.attempt(well)).toEqual({ value: "well" });
  expect(await guard.attempt(broken)).toBeUndefined();
  expect(guard.isFailing).toBe(true);
  expect(await guard.attempt(well)).toBeUndefined();
  vi.advanceTimersByTime(3_000);
  expect(await guard.attempt(broken)).toBeUndefined();
  expect(warnings).toHaveLength(1);
  vi.advanceTimersByTime(3_000);
  expect(await guard.attempt(well)).toEqual({ value: "well" });
  expect(guard.isFailing).toBe(false);
  expect(await guard.attempt(broken)).toBeUndefined();
  expect(warnings).toHaveLength(2);
});

test("while one looks whether it is there again, the others do not wait", async () => {
  const guard = createGuard(() => undefined);
  await guard.attempt(broken);
  vi.advanceTimersByTime(3_000);
  const probe = Promise.withResolvers<string>();
  const probing = guard.attempt(() => probe.promise);
  expect(await guard.attempt(well)).toBeUndefined();
  probe.resolve("there");
  expect(await probing).toEqual({ value: "there" });
  expect(await guard.attempt(well)).toEqual({ value: "well" });
});
