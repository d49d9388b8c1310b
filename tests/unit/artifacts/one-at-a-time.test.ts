import { expect, test } from "vitest";
import { oneAtATime } from "@/lib/artifacts/one-at-a-time";

test("a caller's work begins when their last one has ended, another's at once", async () => {
  const inTurn = oneAtATime();
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.push(() => resolve(name)));
  };
  const all = [inTurn("a", work("a1")), inTurn("a", work("a2")), inTurn("b", work("b1"))];
  await Promise.resolve();
  expect(begun).toEqual(["a1", "b1"]);
  ends[0]?.();
  expect(await all[0]).toBe("a1");
  await new Promise(setImmediate);
  expect(begun).toEqual(["a1", "b1", "a2"]);
  for (const end of ends) end();
  expect(await Promise.all(all)).toEqual(["a1", "a2", "b1"]);
});

test("work that failed does not keep the next one from its turn", async () => {
  const inTurn = oneAtATime();
  const failed = inTurn("a", () => Promise.reject(new Error("no")));
  const next = inTurn("a", async () => "yes");
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("yes");
});
