import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AttachmentPart, SaveText } from "@/lib/client/attachments/attachment";
import { AttachmentList, MAX_ATTACHMENTS } from "@/lib/client/attachments/attachment-list";
import {
  attachmentList,
  carryOver,
  newChatId,
  restoreAttachments,
} from "@/lib/client/attachments/attachment-lists";
import { nameText } from "@/lib/client/attachments/name-text";
import { loadAttachments } from "@/lib/client/attachments/stored-attachments";
import { NEW_CHAT } from "@/lib/client/draft-keys";
import { loadDraft, saveUnsent, unsentToDraft } from "@/lib/client/drafts";
import { rememberGuest } from "@/lib/client/guest";
import { until } from "../../support/until";

/** As much of a browser's storage as is used here. */
function fakeStorage() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

const NAMES = { json: "Pasted JSON", text: "Pasted text" };

const listeners = new Set<(event: { key: string | null }) => void>();

beforeEach(() => {
  vi.stubGlobal("window", {
    localStorage: fakeStorage(),
    sessionStorage: fakeStorage(),
    addEventListener: (_: string, listener: (event: { key: string | null }) => void) =>
      listeners.add(listener),
  });
  rememberGuest();
});

afterEach(() => {
  vi.unstubAllGlobals();
  listeners.clear();
});

const artifact = (artifactId: string): AttachmentPart => ({
  type: "data-artifact",
  data: {
    ...{ artifactId, version: 1, title: "a.txt", mediaType: "text/plain" },
    ...{ chunks: 2, tokens: 1500, lines: 3, bytes: 6000 },
  },
});

/** The server action, answered by hand. */
function fakeSave() {
  const calls: { text: string; sessionId: string; answer: (ok: boolean) => void }[] = [];
  const save: SaveText = ({ text, sessionId, artifactId = "none" }) =>
    new Promise((resolve) => {
      calls.push({
        text,
        sessionId,
        answer: (ok) => {
          const part = artifact(artifactId);
          if (!ok || part.type !== "data-artifact")
            return resolve({ ok: false, error: { code: "unavailable", message: "Not now." } });
          const more = {
            ...{ sessionId: "s", encoding: "o200k_base" as const, maxTokens: 1000, sha256: "" },
            ...{ createdAt: "", updatedAt: "", isNewVersion: true, expiresAt: "", outline: [] },
          };
          resolve({ ok: true, value: { ...part.data, ...more } });
        },
      });
    });
  return {
    calls,
    paste: (text: string) => ({ kind: "paste" as const, text, ...nameText(text, NAMES), save }),
  };
}

const steps = (list: AttachmentList) => list.snapshot().map(({ state }) => state.step);

test("texts are saved one after the other, under the id that the page gave them", async () => {
  const list = new AttachmentList("chat-1", "chat-1");
  const { calls, paste } = fakeSave();
  list.add([paste("one"), paste("two")]);
  await until("the first is under way", () => calls.length === 1);
  expect(steps(list)).toEqual(["counting", "waiting"]);
  calls[0]?.answer(true);
  await until("the second is under way", () => calls.length === 2);
  calls[1]?.answer(false);
  await until("both are done", () => steps(list).join() === "saved,failed");
  const [first, second] = list.snapshot();
  expect(first?.state).toMatchObject({ part: { data: { artifactId: first?.id } } });
  expect(second?.state).toMatchObject({ canRetry: true, failure: { message: "Not now." } });
  list.retry(second?.id ?? "");
  await until("it is tried again", () => calls.length === 3);
  calls[2]?.answer(true);
  await until("both are saved", () => steps(list).join() === "saved,saved");
  expect(loadAttachments("chat-1")?.attachments).toHaveLength(2);
});

test("what is sent leaves the draft; what could still be saved stays", async () => {
  const list = new AttachmentList("chat-2", "chat-2");
  const { calls, paste } = fakeSave();
  list.add([paste("good"), paste("unlucky")]);
  await until("the first is under way", () => calls.length === 1);
  calls[0]?.answer(true);
  await until("the second is under way", () => calls.length === 2);
  calls[1]?.answer(false);
  await until("both are done", () => steps(list).join() === "saved,failed");
  expect(list.take()).toMatchObject([{ type: "data-artifact" }]);
  expect(steps(list)).toEqual(["failed"]);
  expect(loadAttachments("chat-2")).toBeUndefined();
  expect(list.takeSent()).toMatchObject([{ text: "good" }]);
});

test("no more are taken than one message can bring", () => {
  const list = new AttachmentList("chat-3", "chat-3");
  const { paste } = fakeSave();
  const many = Array.from({ length: MAX_ATTACHMENTS + 2 }, (_, index) => paste(`text ${index}`));
  expect(list.add(many)).toBe(2);
  expect(list.snapshot()).toHaveLength(MAX_ATTACHMENTS);
});

test("what is attached in a chat that is gone is saved again for a new one, beside what waits there", async () => {
  const { calls, paste } = fakeSave();
  const waiting = "chat-next";
  restoreAttachments(waiting, NEW_CHAT, [artifact("w1")]);
  const list = attachmentList("chat-gone", "chat-gone");
  list.restore([artifact("from before this page")]);
  list.add([paste("typed here")]);
  await until("it is under way", () => calls.length === 1);
  calls[0]?.answer(true);
  await until("it is saved", () => steps(list).join() === "saved,saved");
  expect(carryOver("chat-gone")).toEqual({ kept: 1, lost: 1 });
  expect(list.snapshot()).toHaveLength(1);
  expect(newChatId()).toBe(waiting);
  await until("it is saved again", () => calls.length === 2);
  calls[1]?.answer(true);
  const next = attachmentList(waiting, NEW_CHAT);
  await until("both are there", () => steps(next).join() === "saved,saved");
  expect(calls[1]?.sessionId).toBe(waiting);
  expect(carryOver("chat-gone").kept).toBe(0);
});

test("an unsent message comes back with what was attached, once, and a new chat keeps its id", () => {
  saveUnsent("chat-4", { messageId: "m", text: "look", attachments: [artifact("a1")] });
  expect(unsentToDraft("chat-4", NEW_CHAT)).toBe(true);
  expect(unsentToDraft("chat-4", NEW_CHAT)).toBe(false);
  expect(loadDraft(NEW_CHAT)).toBe("look");
  expect(loadAttachments("chat-4")).toMatchObject({
    draftKey: NEW_CHAT,
    attachments: [{ name: "a.txt", state: { step: "saved" } }],
  });
  expect(newChatId()).toBe("chat-4");
  attachmentList("chat-4", NEW_CHAT).restore([artifact("a1")]);
  expect(attachmentList("chat-4", NEW_CHAT).snapshot()).toHaveLength(1);
  attachmentList("chat-4", NEW_CHAT).take();
  expect(newChatId()).not.toBe("chat-4");
});

test("an unsent message of an earlier version, without attachments, is still one", () => {
  window.localStorage.setItem("holdfast:unsent:chat-5", '{"messageId":"m","text":"old"}');
  expect(unsentToDraft("chat-5", "chat-5")).toBe(true);
  expect(loadDraft("chat-5")).toBe("old");
});

test("what another tab sent or took out is gone here too; what is under way stays", async () => {
  const list = new AttachmentList("chat-6", "chat-6");
  list.restore([artifact("a1"), artifact("a2")]);
  list.add([fakeSave().paste("under way")]);
  const kept = loadAttachments("chat-6")?.attachments[1];
  const row = { ...kept, part: artifact("a2") };
  window.localStorage.setItem(
    "holdfast:attachments:chat-6",
    JSON.stringify({ draftKey: "chat-6", attachments: [row] }),
  );
  for (const listener of listeners) listener({ key: "holdfast:attachments:chat-6" });
  expect(list.snapshot().map(({ id }) => id)).toEqual([kept?.id, list.snapshot()[1]?.id]);
  await until("the other goes on", () => list.snapshot()[1]?.state.step === "counting");
});

test.each([
  ['{"a":"b"}', "Pasted JSON", "application/json"],
  ["{ not json", "{ not json", "text/plain"],
  ["\n\n## Tides\n\nwords", "Tides", "text/markdown"],
  ["   \n", "Pasted text", "text/plain"],
  [`${"long ".repeat(30)}\nrest`, `${"long ".repeat(12).trim()}…`, "text/plain"],
  ["see\n```js\n1\n```", "see", "text/markdown"],
])("%j is called %s", (text, title, mediaType) => {
  expect(nameText(text, NAMES)).toEqual({ title, mediaType });
});

test("a name is never cut inside of a character", () => {
  expect(nameText("🐙".repeat(100), NAMES).title.isWellFormed()).toBe(true);
});
