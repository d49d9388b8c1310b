import { expect, test } from "vitest";
import {
  newestLeafBelow,
  newestPath,
  pathTo,
  shownPath,
  siblingsAlong,
} from "@/lib/chats/message-path";

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

test("the branch that is shown is the chosen one, a running reply's before that, or else the newest", () => {
  const rows = tree.map((row) => ({ ...row, status: "done" }));
  expect(ids(shownPath(rows, "a2"))).toBe("q1 a1 q2 a2");
  expect(ids(shownPath(rows, null))).toBe("q1 a1 q2 a2b");
  expect(ids(shownPath(rows, "gone"))).toBe("q1 a1 q2 a2b");
  const running = rows.map((row) => (row.id === "a2b" ? { ...row, status: "streaming" } : row));
  expect(ids(shownPath(running, "a2"))).toBe("q1 a1 q2 a2b");
  expect(shownPath([], "a2")).toEqual([]);
});

test("a branch goes on below a message to where it was written to last", () => {
  const rows = [...tree, { id: "q1b", parentId: null }, { id: "q3", parentId: "a2" }];
  expect(newestLeafBelow(rows, "q1")?.id).toBe("q3");
  expect(newestLeafBelow(rows, "a2b")?.id).toBe("a2b");
  expect(newestLeafBelow(rows, "q1b")?.id).toBe("q1b");
  expect(newestLeafBelow(rows, "gone")).toBeUndefined();
});

test("siblings are told of messages that have some, oldest first", () => {
  const rows = [...tree, { id: "q1b", parentId: null }];
  expect(siblingsAlong(rows, pathTo(rows, "a2"))).toEqual({
    q1: ["q1", "q1b"],
    a2: ["a2", "a2b"],
  });
});
