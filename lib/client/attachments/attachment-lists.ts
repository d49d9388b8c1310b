import { v7 as uuid } from "uuid";
import { NEW_CHAT } from "../draft-keys";
import type { AttachmentPart, AttachmentSource } from "./attachment";
import { AttachmentList } from "./attachment-list";
import { loadAttachments, loadNewChatId, storeNewChatId } from "./stored-attachments";

const lists = new Map<string, AttachmentList>();

/** The one list of a chat on this page. In the browser only. */
export function attachmentList(chatId: string, draftKey: string): AttachmentList {
  const list = lists.get(chatId) ?? new AttachmentList(chatId, draftKey);
  lists.set(chatId, list);
  return list;
}

/** What is attached in a new chat is saved under the chat's id already: the draft keeps that id. */
export function keepNewChat(chatId: string): void {
  storeNewChatId(chatId);
}

function waitsForItsChat(chatId: string): boolean {
  const list = lists.get(chatId);
  if (list) return list.draftKey === NEW_CHAT && list.snapshot().length > 0;
  const stored = loadAttachments(chatId);
  return stored?.draftKey === NEW_CHAT && stored.attachments.length > 0;
}

/** The id for a new chat: the one that its draft's attachments are saved under, if there are any. */
export function newChatId(): string {
  if (typeof window === "undefined") return uuid();
  const kept = loadNewChatId();
  return kept && waitsForItsChat(kept) ? kept : uuid();
}

/** Puts the attachments of an unsent message back into a draft. */
export function restoreAttachments(
  chatId: string,
  draftKey: string,
  parts: AttachmentPart[],
): void {
  if (parts.length === 0) return;
  const list = attachmentList(chatId, draftKey);
  list.belongTo(draftKey);
  list.restore(parts);
  if (draftKey === NEW_CHAT) keepNewChat(chatId);
}

/**
 * What was sent is gone from the server: what this page still has of it is saved again, in this chat or, when that is
 * gone too, in a new one.
 * @returns how many things there were
 */
export function saveAgain(chatId: string, isChatGone: boolean): number {
  const list = lists.get(chatId);
  const sources = list?.takeSent() ?? [];
  if (sources.length === 0) return 0;
  if (!isChatGone) {
    list?.add(sources);
    return sources.length;
  }
  return addToNewChat(sources);
}

/** Saves it for the chat that is begun next, beside what waits there. @returns how much there was room for */
function addToNewChat(sources: AttachmentSource[]): number {
  const next = newChatId();
  keepNewChat(next);
  return sources.length - attachmentList(next, NEW_CHAT).add(sources);
}

/**
 * What is attached to the draft of a chat that is gone went with it from the server: what this page still has of it is
 * saved again for a new one.
 * @returns how much is carried over, and how much is lost
 */
export function carryOver(goneId: string): { kept: number; lost: number } {
  const list = attachmentList(goneId, goneId);
  const { length } = list.snapshot();
  const sources = list.takeSources();
  const kept = sources.length > 0 ? addToNewChat(sources) : 0;
  return { kept, lost: length - kept };
}
