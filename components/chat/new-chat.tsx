"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { newChatId } from "@/lib/client/attachments/attachment-lists";
import { NEW_CHAT } from "@/lib/client/draft-keys";
import { recallChat } from "@/lib/client/left-chats";
import { projectIn } from "@/lib/client/project-address";
import { later } from "../ui/later";
import { NotLoaded } from "../ui/not-loaded";
import { Chat } from "./chat";
import { useTemporary } from "./use-temporary";

const CHAT_PATH = "/chat/";

const temporaryChat = later(() => import("./temporary-chat"), NotLoaded);

/**
 * The page at `/`, which may name a project to begin the chat in. Its first message changes the address to the chat's
 * own, without leaving the page; from then on the address says which chat this is, also when "New chat", back and
 * forward change it.
 */
export function NewChat() {
  const pathname = usePathname();
  const addressed = pathname.startsWith(CHAT_PATH) ? pathname.slice(CHAT_PATH.length) : undefined;
  const named = projectIn(useSearchParams().toString());
  const chat = useNextChat(addressed, named);
  const { temporary, begin, end } = useTemporary();

  if (addressed && addressed !== chat.id) {
    const messages = recallChat(addressed) ?? [];
    return <Chat draftKey={addressed} id={addressed} isStale key={addressed} messages={messages} />;
  }
  if (temporary && !addressed && !named) {
    return <temporaryChat.Later onEnd={end} start={temporary} />;
  }
  return (
    <Chat
      draftKey={addressed ? chat.id : NEW_CHAT}
      id={chat.id}
      isNew
      key={chat.id}
      messages={NO_MESSAGES}
      onTemporary={begin}
      projectId={chat.projectId}
    />
  );
}

const NO_MESSAGES: never[] = [];

/** The chat that is begun here, and then the next one. @param named the project that the address names */
function useNextChat(addressed: string | undefined, named: string | undefined) {
  const [chat, setChat] = useState(() => ({ id: newChatId(), hasBegun: false, projectId: named }));
  if (addressed === chat.id && !chat.hasBegun) setChat({ ...chat, hasBegun: true });
  if (!addressed && chat.hasBegun) {
    setChat({ id: newChatId(), hasBegun: false, projectId: named });
  } else if (!addressed && chat.projectId !== named) {
    // Once it has begun, the address is the chat's own, and what was named before holds.
    setChat({ ...chat, projectId: named });
  }
  return chat;
}
