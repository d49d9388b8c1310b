import { NEW_CHAT } from "./draft-keys";
import { addToDraft, loadDraft, saveDraft, unsentToDraft } from "./drafts";
import { queueToDraft } from "./queue";

/** Takes the words written in a chat that is not there, or never was, to where a new one is written. @returns whether there were any */
export function rescueDraft(chatId: string): boolean {
  const draft = loadDraft(chatId);
  addToDraft(NEW_CHAT, draft);
  saveDraft(chatId, "");
  const wasQueued = queueToDraft(chatId, NEW_CHAT);
  const wasUnsent = unsentToDraft(chatId, NEW_CHAT);
  return draft !== "" || wasQueued || wasUnsent;
}
