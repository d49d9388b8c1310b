/**
 * What somebody wrote and the server does not have, kept in this browser: the draft in the composer, and the message
 * that was sent and not yet received, so that neither a reload nor a crash in between loses it.
 */
export type UnsentMessage = { messageId: string; text: string };

const DRAFT = "holdfast:draft:";
const UNSENT = "holdfast:unsent:";

/** The draft of a chat that does not exist yet. */
export const NEW_CHAT = "new";

/** Storage can be full, forbidden or broken: the page then keeps the text alone, as long as it lives. */
function tryStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}

function isUnsent(value: unknown): value is UnsentMessage {
  if (typeof value !== "object" || value === null) return false;
  if (!("messageId" in value && "text" in value)) return false;
  return typeof value.messageId === "string" && typeof value.text === "string";
}

export function loadDraft(key: string): string {
  return tryStorage((storage) => storage.getItem(DRAFT + key)) ?? "";
}

export function saveDraft(key: string, text: string): void {
  tryStorage((storage) => {
    if (text.trim()) storage.setItem(DRAFT + key, text);
    else storage.removeItem(DRAFT + key);
  });
}

export function loadUnsent(chatId: string): UnsentMessage | undefined {
  return tryStorage((storage) => {
    const value: unknown = JSON.parse(storage.getItem(UNSENT + chatId) ?? "null");
    return isUnsent(value) ? value : undefined;
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
  saveDraft(draftKey, [unsent.text, loadDraft(draftKey)].filter(Boolean).join("\n\n"));
  clearUnsent(chatId);
  return true;
}
