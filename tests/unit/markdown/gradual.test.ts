import { expect, test } from "vitest";
import { letIn } from "@/components/markdown/use-gradual";

test("a long text takes its form from its end, some pieces at a time, until all have it", () => {
  let ready: ReadonlySet<number> = new Set<number>();
  const steps: number[] = [];
  for (let next = letIn(ready, 10); next !== ready; next = letIn(ready, 10)) {
    ready = next;
    steps.push(ready.size);
  }
  expect(steps).toEqual([4, 8, 10]);
  expect([...letIn(new Set(), 10)]).toEqual([9, 8, 7, 6]);
});

test("a piece that is added is in at once, and those before it stay", () => {
  const ready = new Set([0, 1, 2]);
  expect(letIn(ready, 3)).toBe(ready);
  expect([...letIn(ready, 4)].toSorted()).toEqual([0, 1, 2, 3]);
});
