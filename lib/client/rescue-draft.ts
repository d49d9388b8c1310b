import { carryOver } from "./attachments/attachment-lists";
import { NEW_CHAT } from "./draft-keys";
import { addToDraft, loadDraft, saveDraft, unsentToDraft } from "./drafts";
import { queueToDraft } from "./queue";

/**
 * Takes what was written in a chat that is not there, or never was, to where a new one is written.
 * @returns whether there was anything, and how many attachments are lost
 */
export function rescueDraft(chatId: string): { isAny: boolean; lost: number } {
  const draft = loadDraft(chatId);
  addToDraft(NEW_CHAT, draft);
  saveDraft(chatId, "");
  const wasQueued = queueToDraft(chatId, NEW_CHAT);
  const wasUnsent = unsentToDraft(chatId, NEW_CHAT);
  const { kept, lost } = carryOver(chatId);
  return { isAny: draft !== "" || wasQueued || wasUnsent || kept > 0, lost };
}
