"use client";

import { useEffect, useState } from "react";
import type { ChatView } from "@/lib/chats/types";
import { markShown, recallChat, wasShown } from "@/lib/client/left-chats";
import { useSeen } from "@/lib/client/use-seen";
import { useFrame } from "../sidebar/frame-context";
import { Chat } from "./chat";

/** The page of a chat. @param viewId names this rendering by the server */
export function OpenChat({ view, viewId }: { view: ChatView; viewId: string }) {
  const { id, title } = view.chat;
  const { messages, siblings } = view;
  const [start] = useState(() =>
    wasShown(viewId)
      ? { messages: recallChat(id) ?? messages, siblings, isStale: true }
      : { messages, siblings, isStale: false },
  );
  useEffect(() => markShown(viewId), [viewId]);
  const { list } = useFrame();
  // What the sidebar lists is seen to there; this chat may be older than what it has loaded.
  const isListed = list.chats.some((chat) => chat.id === id);
  useSeen(isListed ? undefined : view.chat, list.see);
  return <Chat draftKey={id} id={id} title={title} {...start} />;
}
