import { expect, test } from "vitest";
import { boundedBy } from "@/lib/artifacts/bounded-by";

test("a bound ends the waiting, and leaves what is in time alone", async () => {
  const bound = boundedBy(1_000);
  expect(await bound(Promise.resolve("well"))).toBe("well");
  await expect(bound(Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(boundedBy(5)(new Promise(() => undefined))).rejects.toThrow("within 5 ms");
});
