import { isRecord } from "./artifacts/is-record";
import type { AttachmentPart } from "./attachments/attachment";
import { isAttachmentPart } from "./attachments/parts";
import { addToDraft, inParagraphs } from "./drafts";
import { tryStorage } from "./storage";

/** A message that waits for the reply before it to end. It has its id already, so that it is never sent twice. */
export type QueuedMessage = {
  messageId: string;
  text: string;
  attachments: AttachmentPart[];
  /** Does not wait for a reply to end well. */
  isUrgent?: boolean;
  /** Waits until something else was sent. */
  isHeld?: boolean;
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
  const { messageId, text, attachments, isUrgent, isHeld } = value;
  if (typeof messageId !== "string" || typeof text !== "string") return [];
  const parts = Array.isArray(attachments) ? attachments.filter(isAttachmentPart) : [];
  const marks = { ...(isUrgent === true && { isUrgent }), ...(isHeld === true && { isHeld }) };
  return [{ messageId, text, attachments: parts, ...marks }];
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
  const texts = loadQueue(chatId).map(({ text }) => text);
  if (texts.length === 0) return false;
  addToDraft(draftKey, inParagraphs(...texts));
  changeQueue(chatId, () => []);
  return true;
}

/**
 * Has the queue wait until something else was sent: what it was to come after is in the composer again.
 * @param isHeld false lets it go
 */
export function holdQueue(chatId: string, isHeld = true): void {
  if (loadQueue(chatId).every((item) => Boolean(item.isHeld) === isHeld)) return;
  changeQueue(chatId, (queue) => queue.map((item) => ({ ...item, isHeld })));
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
