"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { newChatId } from "@/lib/client/attachments/attachment-lists";
import { NEW_CHAT } from "@/lib/client/draft-keys";
import { recallChat } from "@/lib/client/left-chats";
import { Chat } from "./chat";
import { useTemporary } from "./use-temporary";

const CHAT_PATH = "/chat/";

const TemporaryChat = lazy(() => import("./temporary-chat"));

/**
 * The page at `/`. Its first message changes the address to the chat's own, without leaving the page; from then on
 * the address says which chat this is, also when "New chat", back and forward change it.
 */
export function NewChat() {
  const pathname = usePathname();
  const [chat, setChat] = useState(() => ({ id: newChatId(), hasBegun: false }));
  const addressed = pathname.startsWith(CHAT_PATH) ? pathname.slice(CHAT_PATH.length) : undefined;

  const { temporary, begin, end } = useTemporary();

  if (addressed === chat.id && !chat.hasBegun) setChat({ ...chat, hasBegun: true });
  if (!addressed && chat.hasBegun) setChat({ id: newChatId(), hasBegun: false });

  if (addressed && addressed !== chat.id) {
    const messages = recallChat(addressed) ?? [];
    return <Chat draftKey={addressed} id={addressed} isStale key={addressed} messages={messages} />;
  }
  if (temporary && !addressed) {
    return (
      <Suspense>
        <TemporaryChat onEnd={end} start={temporary} />
      </Suspense>
    );
  }
  return (
    <Chat
      draftKey={addressed ? chat.id : NEW_CHAT}
      id={chat.id}
      isNew
      key={chat.id}
      messages={NO_MESSAGES}
      onTemporary={begin}
    />
  );
}

const NO_MESSAGES: never[] = [];
