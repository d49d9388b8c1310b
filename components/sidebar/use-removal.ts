"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { toChatFailure } from "@/lib/client/chat-error";
import { hideChats, removeChats, restoreChats } from "@/lib/client/removals";
import { toast } from "@/lib/client/toast";
import type { ChatList } from "@/lib/client/use-chat-list";
import { useFailureWords } from "@/lib/client/use-failure-words";

/** Long enough to see what one has done; the pointer or the focus on the notice stops the clock. */
const UNDO_MS = 8_000;
const ALL = "all";

const openChatId = () => /^\/chat\/(.+)$/.exec(window.location.pathname)?.[1];

/** Deletes chats so that it can be taken back as long as the notice stands. */
export function useRemoval(list: ChatList) {
  const t = useTranslations("sidebar.removal");
  const failureWords = useFailureWords();
  const undo = useTranslations("common")("undo");
  const router = useRouter();

  /** Off a page that is about to go. @returns the way back */
  function leave(openId: string | undefined): () => void {
    if (!openId) return () => {};
    router.push("/");
    return () => router.push(`/chat/${openId}`);
  }

  function offerUndo(what: "one" | "all", key: string, back: () => void) {
    const remove = async () => {
      try {
        await removeChats(key);
        await list.refresh();
      } catch (error) {
        toast.error(t(`${what}Failed`, { reason: failureWords(toChatFailure(error)) }));
      }
    };
    toast.success(t(what), {
      duration: UNDO_MS,
      action: { label: undo, onClick: () => restoreChats(key) && back() },
      onAutoClose: () => void remove(),
      onDismiss: () => void remove(),
    });
  }

  return {
    removeOne(id: string) {
      const back = leave(openChatId() === id ? id : undefined);
      hideChats(id, [id]);
      offerUndo("one", id, back);
    },
    removeAll() {
      const ids = list.chats.map((chat) => chat.id);
      const open = openChatId();
      const back = leave(open);
      hideChats(ALL, open ? [...ids, open] : ids, true);
      offerUndo("all", ALL, back);
    },
  };
}

export type Removal = ReturnType<typeof useRemoval>;
