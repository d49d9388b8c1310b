import { isRecord } from "../artifacts/is-record";
import { tryStorage } from "../storage";
import type { Attachment, SavedAttachment } from "./attachment";
import { isAttachmentPart } from "./parts";

const PREFIX = "holdfast:attachments:";
const NEW_CHAT_ID = "holdfast:new-chat";

/** A chat's attachments that are saved on the server and not sent yet; they survive a reload here. */
type Stored = { draftKey: string; attachments: SavedAttachment[] };

export const storageKeyOf = (chatId: string) => PREFIX + chatId;

function toAttachment(value: unknown): SavedAttachment[] {
  if (!isRecord(value) || !isAttachmentPart(value.part)) return [];
  const { id, name, bytes, kind, part } = value;
  if (typeof id !== "string" || typeof name !== "string" || typeof bytes !== "number") return [];
  if (kind !== "file" && kind !== "image" && kind !== "paste") return [];
  return [{ id, name, bytes, kind, state: { step: "saved", part } }];
}

export function loadAttachments(chatId: string): Stored | undefined {
  return tryStorage((storage) => {
    const value: unknown = JSON.parse(storage.getItem(storageKeyOf(chatId)) ?? "null");
    if (!isRecord(value) || !Array.isArray(value.attachments)) return undefined;
    if (typeof value.draftKey !== "string") return undefined;
    return { draftKey: value.draftKey, attachments: value.attachments.flatMap(toAttachment) };
  });
}

export function storeAttachments(
  chatId: string,
  draftKey: string,
  attachments: readonly Attachment[],
): void {
  const rows = attachments.flatMap(({ id, name, bytes, kind, state }) => {
    if (state.step !== "saved") return [];
    return [{ id, name, bytes, kind, part: state.part }];
  });
  tryStorage((storage) => {
    if (rows.length === 0) storage.removeItem(storageKeyOf(chatId));
    else storage.setItem(storageKeyOf(chatId), JSON.stringify({ draftKey, attachments: rows }));
  });
}

/** The id of the chat that the draft of a new chat will begin: its own tab's first, then any tab's. */
export function loadNewChatId(): string | undefined {
  const own = tryStorage((storage) => storage.getItem(NEW_CHAT_ID), "sessionStorage");
  return own ?? tryStorage((storage) => storage.getItem(NEW_CHAT_ID)) ?? undefined;
}

export function storeNewChatId(chatId: string): void {
  tryStorage((storage) => storage.setItem(NEW_CHAT_ID, chatId), "sessionStorage");
  tryStorage((storage) => storage.setItem(NEW_CHAT_ID, chatId));
}
