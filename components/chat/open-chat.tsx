"use client";

import { useEffect, useState } from "react";
import type { ChatView } from "@/lib/chats/types";
import { markShown, recallChat, wasShown } from "@/lib/client/left-chats";
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
  return <Chat draftKey={id} id={id} title={title} {...start} />;
}
