import { expect, test } from "vitest";
import type { ChatSummary } from "@/lib/chats/types";
import { changeChat, chatPageKey, chatsOn, concerns, raiseChat } from "@/lib/client/chat-pages";
import { sortOut } from "@/lib/client/group-chats";

function chat(id: string, change: Partial<ChatSummary> = {}): ChatSummary {
  const marks = { running: false, pinned: false, unread: false, projectId: null };
  return { id, title: id, updatedAt: "2026-01-01T00:00:00.000Z", ...marks, ...change };
}

const page = (chats: ChatSummary[], nextCursor: string | null = null) => ({ chats, nextCursor });
const idsOn = (pages: { chats: ChatSummary[] }[]) =>
  pages.map(({ chats }) => chats.map((c) => c.id));

test("pages follow each other by their cursors, within a project too", () => {
  expect(chatPageKey()(0, null)).toBe("/api/chats");
  expect(chatPageKey()(1, page([], "a+b"))).toBe("/api/chats?cursor=a%2Bb");
  expect(chatPageKey()(1, page([]))).toBeNull();
  expect(chatPageKey("p")(0, null)).toBe("/api/chats?projectId=p");
  expect(chatPageKey("p")(1, page([], "c"))).toBe("/api/chats?projectId=p&cursor=c");
});

test("a chat that rose between two loads is shown once", () => {
  const pages = [page([chat("b"), chat("a")]), page([chat("b"), chat("c")])];
  expect(chatsOn(pages).map(({ id }) => id)).toEqual(["b", "a", "c"]);
});

test("a turn raises its chat with what is known of it, and leaves a pinned one where it is", () => {
  const pages = [
    page([chat("p", { pinned: true }), chat("a")]),
    page([chat("b", { title: "B", projectId: "x" })]),
  ];
  const news = { title: "New chat", updatedAt: "2026-02-02T00:00:00.000Z", running: true };
  const raised = raiseChat(pages, { id: "b", ...news });
  expect(idsOn(raised)).toEqual([["b", "p", "a"], []]);
  expect(raised[0]?.chats[0]).toMatchObject({ title: "B", projectId: "x", running: true });
  const pinned = raiseChat(pages, { id: "p", ...news });
  expect(idsOn(pinned)).toEqual([["p", "a"], ["b"]]);
  expect(pinned[0]?.chats[0]).toMatchObject({ title: "p", pinned: true, running: true });
  expect(raiseChat([], { id: "n", ...news })[0]?.chats[0]).toMatchObject({
    id: "n",
    pinned: false,
  });
});

test("a notice asks for the first page and for those that it concerns", () => {
  const asks = concerns(new Set(["c"]));
  expect(asks(page([chat("a")]), "/api/chats")).toBe(true);
  expect(asks(page([chat("b")]), "/api/chats?cursor=1")).toBe(false);
  expect(asks(page([chat("c")]), "/api/chats?cursor=2")).toBe(true);
  expect(asks(undefined, "/api/chats?cursor=3")).toBe(true);
});

test("chats lie under Pinned, in a project that is there, or under their day", () => {
  const chats = [
    chat("p", { pinned: true, projectId: "x" }),
    chat("in", { projectId: "x" }),
    chat("orphan", { projectId: "gone" }),
    chat("loose"),
  ];
  const { pinned, loose } = sortOut(chats, new Set(["x"]));
  expect(pinned.map(({ id }) => id)).toEqual(["p"]);
  expect(loose.map(({ id }) => id)).toEqual(["orphan", "loose"]);
  expect(changeChat([page(chats)], "in", { title: "T" })[0]?.chats[1]?.title).toBe("T");
});
