"use client";

import { type ReactNode, useState } from "react";
import { isThere } from "@/lib/client/is-there";
import type { PageNotice } from "@/lib/client/notice-channel";
import { useNotices } from "@/lib/client/use-notices";
import { useFrame } from "../sidebar/frame-context";
import { useOpenChatId } from "../sidebar/use-open-chat";
import { GoneChat } from "./gone-chat";

/** Shows that the open chat is gone, when it is deleted in another tab or on another device. */
export function ChatGuard({ children }: { children: ReactNode }) {
  const { list } = useFrame();
  const openId = useOpenChatId();
  const [goneId, setGoneId] = useState<string>();

  async function look(notice: PageNotice, id: string) {
    if (notice.type === "chat-deleted" && notice.chatId === id) setGoneId(id);
    // A chat that is being begun is not on the server yet, and not in the list.
    const isListed = list.chats.some((chat) => chat.id === id);
    if (notice.type === "chats-deleted" && isListed && !(await isThere(id))) setGoneId(id);
  }

  useNotices((notice) => openId && void look(notice, openId));
  return openId && openId === goneId ? <GoneChat id={openId} /> : children;
}
