import { afterEach, beforeEach, expect, test, vi } from "vitest";

type Removals = typeof import("@/lib/client/removals");

let removals: Removals;
const calls: { path: string; keepalive: boolean | undefined }[] = [];
let answer: () => Promise<Response>;

beforeEach(async () => {
  vi.resetModules();
  removals = await import("@/lib/client/removals");
  calls.length = 0;
  answer = async () => new Response(null, { status: 204 });
  vi.stubGlobal("fetch", (path: string, { keepalive }: RequestInit) => {
    calls.push({ path, keepalive });
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const hidden = () => [...removals.hiddenChats.get().ids];

test("what is taken back was never told to the server", () => {
  removals.hideChats("a", ["a"]);
  expect(hidden()).toEqual(["a"]);
  expect(removals.restoreChats("a")).toBe(true);
  expect(hidden()).toEqual([]);
  expect(removals.restoreChats("a")).toBe(false);
  expect(calls).toEqual([]);
});

test("what is not taken back goes once, and stays hidden from lists that do not know yet", async () => {
  removals.hideChats("a", ["a"]);
  await Promise.all([removals.removeChats("a"), removals.removeChats("a")]);
  removals.removeAllHidden();
  expect(calls).toEqual([{ path: "/api/chats/a", keepalive: true }]);
  expect(removals.restoreChats("a")).toBe(false);
  expect(hidden()).toEqual(["a"]);
});

test("what the server refuses to delete is shown again", async () => {
  answer = async () => new Response('{"code":"unavailable","message":"Later."}', { status: 503 });
  removals.hideChats("a", ["a"]);
  await expect(removals.removeChats("a")).rejects.toThrow("Later.");
  expect(hidden()).toEqual([]);
});

test("a chat that is gone already is as good as deleted", async () => {
  answer = async () => new Response('{"code":"not_found","message":"Gone."}', { status: 404 });
  removals.hideChats("a", ["a"]);
  await removals.removeChats("a");
});

test("all at once: those that were begun since the wish are spared", async () => {
  removals.hideChats("all", ["a", "b"], true);
  expect(removals.hiddenChats.get().isAll).toBe(true);
  await new Promise((resolve) => setImmediate(resolve));
  for (const id of ["c", "a", "c"]) removals.spareChat(id);
  await removals.removeChats("all");
  expect(calls[0]?.path).toMatch(/^\/api\/chats\?minAge=[1-9]\d*&spare=c$/);
  expect(removals.hiddenChats.get().isAll).toBe(false);
});

test("with the page goes all that waits", () => {
  removals.hideChats("a", ["a"]);
  removals.hideChats("b", ["b"]);
  removals.removeAllHidden();
  removals.removeAllHidden();
  expect(calls).toEqual([
    { path: "/api/chats/a", keepalive: true },
    { path: "/api/chats/b", keepalive: true },
  ]);
});

test("a page that is reloaded before the answer tells it again, and hides it meanwhile", async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("window", {
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
  });
  removals.hideChats("a", ["a"]);
  removals.removeAllHidden();
  vi.resetModules();
  removals = await import("@/lib/client/removals");
  const finished = removals.finishRemovals();
  expect(hidden()).toEqual(["a"]);
  expect(await finished).toBe(true);
  expect(calls.map(({ path }) => path)).toEqual(["/api/chats/a", "/api/chats/a"]);
  await vi.waitFor(() => expect(kept.size).toBe(0), { timeout: 10_000 });
  expect(await removals.finishRemovals()).toBe(false);
});
