import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadDraft, saveDraft } from "@/lib/client/drafts";
import {
  changeQueue,
  holdQueue,
  loadQueue,
  type QueuedMessage,
  queueToDraft,
  subscribeToQueues,
} from "@/lib/client/queue";

const stored = new Map<string, string>();
let isFull = false;

const localStorage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem(key: string, value: string) {
    if (isFull) throw new Error("QuotaExceededError");
    stored.set(key, value);
  },
  removeItem: (key: string) => void stored.delete(key),
};

beforeEach(() => {
  stored.clear();
  isFull = false;
  vi.stubGlobal("window", {
    localStorage,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
});
afterEach(() => vi.unstubAllGlobals());

const message = (messageId: string): QueuedMessage => ({
  messageId,
  text: `words of ${messageId}`,
  attachments: [],
});
const ids = (chatId: string) => loadQueue(chatId).map(({ messageId }) => messageId);
const KEY = "holdfast:queue:";

test("a queue is kept in its order, and the same object until it changes", () => {
  changeQueue("order", () => [message("a"), message("b")]);
  expect(ids("order")).toEqual(["a", "b"]);
  expect(loadQueue("order")).toBe(loadQueue("order"));
  const before = loadQueue("order");
  changeQueue("order", (queue) => queue.slice(1));
  expect(loadQueue("order")).not.toBe(before);
  expect(ids("order")).toEqual(["b"]);
  changeQueue("order", () => []);
  expect(stored.has(`${KEY}order`)).toBe(false);
});

test("what another tab wrote is what is read", () => {
  changeQueue("tabs", () => [message("a")]);
  stored.set(`${KEY}tabs`, JSON.stringify([message("b")]));
  expect(ids("tabs")).toEqual(["b"]);
});

test("what is not right in the storage is left out", () => {
  stored.set(`${KEY}wrong`, "{");
  expect(ids("wrong")).toEqual([]);
  stored.set(`${KEY}wrong`, JSON.stringify([{ text: "no id" }, 1, null, message("a")]));
  expect(ids("wrong")).toEqual(["a"]);
});

test("without room the queue lasts as long as the page", () => {
  isFull = true;
  changeQueue("full", () => [message("a")]);
  expect(ids("full")).toEqual(["a"]);
  isFull = false;
  changeQueue("full", (queue) => [...queue, message("b")]);
  expect(ids("full")).toEqual(["a", "b"]);
  expect(stored.get(`${KEY}full`)).toContain('"b"');
});

test("whoever shows it hears of a change", () => {
  const heard = vi.fn();
  const end = subscribeToQueues(heard);
  changeQueue("heard", () => [message("a")]);
  end();
  changeQueue("heard", () => []);
  expect(heard).toHaveBeenCalledTimes(1);
});

test("what waits in a chat that is gone becomes a draft", () => {
  changeQueue("gone", () => [message("a"), message("b")]);
  saveDraft("new", "typed since");
  expect(queueToDraft("gone", "new")).toBe(true);
  expect(loadDraft("new")).toBe("words of a\n\nwords of b\n\ntyped since");
  expect(ids("gone")).toEqual([]);
  expect(queueToDraft("gone", "new")).toBe(false);
});

test("a queue that is held stays so when it is read again, until it is let go", () => {
  changeQueue("held", () => [{ messageId: "a", text: "first", attachments: [] }]);
  holdQueue("held");
  expect(JSON.parse(stored.get("holdfast:queue:held") ?? "")).toMatchObject([{ isHeld: true }]);
  expect(loadQueue("held")).toMatchObject([{ messageId: "a", isHeld: true }]);
  holdQueue("held", false);
  expect(loadQueue("held")).toMatchObject([{ messageId: "a", isHeld: false }]);
});
