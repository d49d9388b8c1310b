import { useState } from "react";
import type { ChatMessage } from "@/lib/chats/types";
import { clearUnsent, loadUnsent, unsentToDraft } from "@/lib/client/drafts";

/** A message that was sent when the page went away, and that the server never got, comes back as the draft. */
export function useUnsentDraft(chatId: string, draftKey: string, messages: ChatMessage[]): void {
  // Before the composer reads its draft, and once: later sends are this page's own business.
  useState(() => {
    if (typeof window === "undefined") return;
    const unsent = loadUnsent(chatId);
    if (messages.some(({ id }) => id === unsent?.messageId)) clearUnsent(chatId);
    else unsentToDraft(chatId, draftKey);
  });
}
