import { type RefObject, useEffect, useState } from "react";
import type { ChatMessage } from "@/lib/chats/types";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { clearUnsent, loadUnsent, unsentToDraft } from "@/lib/client/drafts";
import { holdQueue } from "@/lib/client/queue";
import { endOfSending } from "@/lib/client/sending";
import { useLatest } from "@/lib/client/use-latest";
import type { ComposerHandle } from "../composer/composer";

/**
 * A message that was sent when the page went away, and that the server never got, comes back as the draft; what waited
 * behind it goes on waiting.
 * @param messages what the server has
 */
export function useUnsentDraft(chatId: string, draftKey: string, messages: ChatMessage[]): void {
  // Before the composer reads its draft, and once: later sends are this page's own business.
  useState(() => {
    if (typeof window === "undefined" || endOfSending(chatId)) return;
    const unsent = loadUnsent(chatId);
    if (messages.some(({ id }) => id === unsent?.messageId)) clearUnsent(chatId);
    else if (unsentToDraft(chatId, draftKey)) holdQueue(chatId);
  });
}

type Inputs = { attachments: Attachments; composer: RefObject<ComposerHandle | null> };

/**
 * The same for a message that was still on its way when this page was left, and that fails now that it is back.
 * @returns whether it is on its way yet
 */
export function useLateUnsent(chatId: string, inputs: Inputs): boolean {
  const [isLate, setLate] = useState(() => endOfSending(chatId) !== undefined);
  const latest = useLatest(inputs);
  useEffect(() => {
    let isHere = true;
    void endOfSending(chatId)?.then(() => {
      if (!isHere) return;
      setLate(false);
      const unsent = loadUnsent(chatId);
      if (!unsent) return;
      clearUnsent(chatId);
      holdQueue(chatId);
      latest.current.composer.current?.insert(unsent.text, "start");
      latest.current.attachments.restore(unsent.attachments);
    });
    return () => {
      isHere = false;
    };
  }, [chatId, latest]);
  return isLate;
}
