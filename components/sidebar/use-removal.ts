"use client";

import { useRouter } from "next/navigation";
import { toChatFailure } from "@/lib/client/chat-error";
import { hideChats, removeChats, restoreChats } from "@/lib/client/removals";
import { toast } from "@/lib/client/toast";
import type { ChatList } from "@/lib/client/use-chat-list";

/** Long enough to see what one has done; the pointer or the focus on the notice stops the clock. */
const UNDO_MS = 8_000;
const ALL = "all";

const openChatId = () => /^\/chat\/(.+)$/.exec(window.location.pathname)?.[1];

type Removed = { key: string; done: string; failed: string };

/** Deletes chats so that it can be taken back as long as the notice stands. */
export function useRemoval(list: ChatList) {
  const router = useRouter();

  /** Off a page that is about to go. @returns the way back */
  function leave(openId: string | undefined): () => void {
    if (!openId) return () => {};
    router.push("/");
    return () => router.push(`/chat/${openId}`);
  }

  function offerUndo({ key, done, failed }: Removed, back: () => void) {
    const remove = async () => {
      try {
        await removeChats(key);
        await list.refresh();
      } catch (error) {
        toast.error(`${failed} ${toChatFailure(error).message}`);
      }
    };
    toast.success(done, {
      duration: UNDO_MS,
      action: { label: "Undo", onClick: () => restoreChats(key) && back() },
      onAutoClose: () => void remove(),
      onDismiss: () => void remove(),
    });
  }

  return {
    removeOne(id: string) {
      const back = leave(openChatId() === id ? id : undefined);
      hideChats(id, [id]);
      offerUndo({ key: id, done: "Chat deleted", failed: "The chat was not deleted." }, back);
    },
    removeAll() {
      const ids = list.chats.map((chat) => chat.id);
      const open = openChatId();
      const back = leave(open);
      hideChats(ALL, open ? [...ids, open] : ids, true);
      const said = { done: "All chats deleted", failed: "The chats were not deleted." };
      offerUndo({ key: ALL, ...said }, back);
    },
  };
}

export type Removal = ReturnType<typeof useRemoval>;
