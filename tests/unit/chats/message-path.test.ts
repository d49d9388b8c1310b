import { expect, test } from "vitest";
import { newestPath, pathTo } from "@/lib/chats/message-path";

const tree = [
  { id: "q1", parentId: null },
  { id: "a1", parentId: "q1" },
  { id: "q2", parentId: "a1" },
  { id: "a2", parentId: "q2" },
  { id: "a2b", parentId: "q2" },
];
const ids = (rows: { id: string }[]) => rows.map((row) => row.id).join(" ");

test("a branch is the way from the root to its leaf", () => {
  expect(ids(pathTo(tree, "a2"))).toBe("q1 a1 q2 a2");
});

test("the newest branch ends in the message that came last", () => {
  expect(ids(newestPath(tree))).toBe("q1 a1 q2 a2b");
  expect(newestPath([])).toEqual([]);
});

test("a cycle in bad data ends the walk", () => {
  const cycle = [
    { id: "a", parentId: "b" },
    { id: "b", parentId: "a" },
  ];
  expect(ids(pathTo(cycle, "a"))).toBe("b a");
});
