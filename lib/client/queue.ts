import { isRecord } from "./artifacts/is-record";
import type { AttachmentPart } from "./attachments/attachment";
import { restoreAttachments } from "./attachments/attachment-lists";
import { isAttachmentPart } from "./attachments/parts";
import { addToDraft, clearUnsent, inParagraphs, loadUnsent } from "./drafts";
import { tryStorage } from "./storage";

/** A message that waits for the reply before it to end. It has its id already, so that it is never sent twice. */
export type QueuedMessage = {
  messageId: string;
  text: string;
  attachments: AttachmentPart[];
  /** Does not wait for a reply to end well. */
  isUrgent?: boolean;
};

type Queue = readonly QueuedMessage[];

const PREFIX = "holdfast:queue:";
const NONE: Queue = [];

/** What was read last, so that what did not change stays the same object. */
const known = new Map<string, { raw: string | null; queue: Queue }>();
/** Chats whose queue this browser does not store: it lasts as long as the page. */
const unstored = new Set<string>();
const listeners = new Set<() => void>();

function toQueued(value: unknown): QueuedMessage[] {
  if (!isRecord(value)) return [];
  const { messageId, text, attachments, isUrgent } = value;
  if (typeof messageId !== "string" || typeof text !== "string") return [];
  const parts = Array.isArray(attachments) ? attachments.filter(isAttachmentPart) : [];
  return [{ messageId, text, attachments: parts, ...(isUrgent === true && { isUrgent }) }];
}

function parse(raw: string | null): Queue {
  const value: unknown = tryStorage(() => JSON.parse(raw ?? "[]"));
  return Array.isArray(value) ? value.flatMap(toQueued) : NONE;
}

/** The messages of a chat that wait, in order; the same object until they change. */
export function loadQueue(chatId: string): Queue {
  const before = known.get(chatId);
  if (unstored.has(chatId)) return before?.queue ?? NONE;
  const raw = tryStorage((storage) => storage.getItem(PREFIX + chatId)) ?? null;
  if (before?.raw === raw) return before.queue;
  const queue = parse(raw);
  known.set(chatId, { raw, queue });
  return queue;
}

/** Changes a chat's queue in all of this browser's tabs. */
export function changeQueue(chatId: string, change: (queue: Queue) => Queue): void {
  const queue = change(loadQueue(chatId));
  const raw = queue.length > 0 ? JSON.stringify(queue) : null;
  known.set(chatId, { raw, queue });
  const isStored = tryStorage((storage) => {
    if (raw === null) storage.removeItem(PREFIX + chatId);
    else storage.setItem(PREFIX + chatId, raw);
    return true;
  });
  if (isStored) unstored.delete(chatId);
  else unstored.add(chatId);
  for (const tell of listeners) tell();
}

/** Turns what waits in a chat that is gone back into a draft, before what was typed since. @returns whether there was any */
export function queueToDraft(chatId: string, draftKey: string): boolean {
  const queue = loadQueue(chatId);
  if (queue.length === 0) return false;
  addToDraft(draftKey, inParagraphs(...queue.map(({ text }) => text)));
  for (const { attachments } of queue) restoreAttachments(chatId, draftKey, attachments);
  changeQueue(chatId, () => []);
  return true;
}

/** Puts the unsent message of a chat before those that wait behind it. @returns whether there is one, and any that wait */
export function unsentToQueue(chatId: string): boolean {
  const unsent = loadUnsent(chatId);
  if (!unsent || loadQueue(chatId).length === 0) return false;
  const { messageId, text, attachments } = unsent;
  changeQueue(chatId, (queue) => [{ messageId, text, attachments }, ...queue]);
  clearUnsent(chatId);
  return true;
}

export function subscribeToQueues(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

export const emptyQueue = (): Queue => NONE;
