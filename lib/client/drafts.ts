import type { AttachmentPart } from "./attachments/attachment";
import { restoreAttachments } from "./attachments/attachment-lists";
import { isAttachmentPart } from "./attachments/parts";
import { TEMPORARY } from "./draft-keys";
import { tryStorage } from "./storage";

/**
 * What somebody wrote and the server does not have, kept in this browser: the draft in the composer, and the message
 * that was sent and not yet received, so that neither a reload nor a crash in between loses it.
 */
export type UnsentMessage = {
  messageId: string;
  text: string;
  attachments: AttachmentPart[];
  /** Where its chat was to begin. */
  projectId?: string | undefined;
};

const DRAFT = "holdfast:draft:";
const UNSENT = "holdfast:unsent:";

function toUnsent(value: unknown): UnsentMessage | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!("messageId" in value && "text" in value)) return undefined;
  const { messageId, text } = value;
  if (typeof messageId !== "string" || typeof text !== "string") return undefined;
  const listed = "attachments" in value ? value.attachments : [];
  const attachments = Array.isArray(listed) ? listed.filter(isAttachmentPart) : [];
  const projectId = "projectId" in value ? value.projectId : undefined;
  return { messageId, text, attachments, ...(typeof projectId === "string" && { projectId }) };
}

/** Of the browser's storage, as its events name it. */
export const draftStorageKey = (key: string) => DRAFT + key;

export const inParagraphs = (...texts: string[]) => texts.filter(Boolean).join("\n\n");

export function loadDraft(key: string): string {
  return tryStorage((storage) => storage.getItem(draftStorageKey(key))) ?? "";
}

export function saveDraft(key: string, text: string): void {
  if (key === TEMPORARY) return;
  tryStorage((storage) => {
    if (text.trim()) storage.setItem(draftStorageKey(key), text);
    else storage.removeItem(draftStorageKey(key));
  });
}

/** Puts a text before what is written there. */
export function addToDraft(key: string, text: string): void {
  saveDraft(key, inParagraphs(text, loadDraft(key)));
}

export function loadUnsent(chatId: string): UnsentMessage | undefined {
  return tryStorage((storage) => {
    return toUnsent(JSON.parse(storage.getItem(UNSENT + chatId) ?? "null"));
  });
}

export function saveUnsent(chatId: string, message: UnsentMessage): void {
  tryStorage((storage) => storage.setItem(UNSENT + chatId, JSON.stringify(message)));
}

export function clearUnsent(chatId: string): void {
  tryStorage((storage) => storage.removeItem(UNSENT + chatId));
}

/** Turns the unsent message of a chat back into a draft, before what was typed since; false when there is none. */
export function unsentToDraft(chatId: string, draftKey: string): boolean {
  const unsent = loadUnsent(chatId);
  if (!unsent) return false;
  addToDraft(draftKey, unsent.text);
  restoreAttachments(chatId, draftKey, unsent.attachments);
  clearUnsent(chatId);
  return true;
}
