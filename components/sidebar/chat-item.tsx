"use client";

import Link from "next/link";
import { type KeyboardEvent, type MouseEvent, memo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatSummary } from "@/lib/chats/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { toast } from "@/lib/client/toast";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { cn } from "../ui/cn";
import { openByKey } from "../ui/open-by-key";
import { ChatMark } from "./chat-mark";
import { ChatMenu } from "./chat-menu";
import { useFrame } from "./frame-context";
import { RenameForm } from "./rename-form";

type Props = { chat: ChatSummary; isOpen: boolean; onNavigate?(): void };

/** A long press. The pointer's right button keeps the browser's menu for links. */
function isTouch({ nativeEvent }: MouseEvent): boolean {
  return "pointerType" in nativeEvent && nativeEvent.pointerType === "touch";
}

export const ChatItem = memo(function ChatItem({ chat, isOpen, onNavigate }: Props) {
  const t = useTranslations("sidebar");
  const failureWords = useFailureWords();
  const { list, removal } = useFrame();
  const [isRenaming, setRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const menu = useRef<HTMLButtonElement>(null);

  async function rename(title: string | undefined) {
    setRenaming(false);
    // The form goes away, and the focus back to where it was opened.
    requestAnimationFrame(() => link.current?.focus());
    if (!title || title === chat.title) return;
    try {
      await list.patch(chat.id, { title });
    } catch (error) {
      toast.error(t("notRenamed", { reason: failureWords(toChatFailure(error)) }));
    }
  }

  function remove() {
    document.getElementById("main")?.focus();
    removal.removeOne(chat.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "F2") setRenaming(true);
    else if (event.key === "Delete") remove();
    else return;
    event.preventDefault();
  }

  if (isRenaming) {
    return (
      <li>
        <RenameForm onDone={rename} title={chat.title} />
      </li>
    );
  }

  return (
    <li
      className={cn(
        "group relative flex items-center rounded-lg transition-colors hover:bg-muted",
        isOpen && "bg-muted",
      )}
      onContextMenu={(event) => {
        if (!isTouch(event)) return;
        event.preventDefault();
        openByKey(menu.current);
      }}
    >
      <Link
        aria-current={isOpen ? "page" : undefined}
        className={cn(
          "flex h-10 min-w-0 flex-1 items-center gap-2 rounded-lg px-2 text-sm touch:h-11",
          isOpen ? "font-medium" : chat.unread && "font-semibold",
        )}
        href={`/chat/${chat.id}`}
        onClick={onNavigate}
        onKeyDown={onKeyDown}
        prefetch={false}
        ref={link}
        title={chat.title}
      >
        <span className="truncate">{chat.title}</span>
        <ChatMark running={chat.running} unread={chat.unread && !isOpen} />
      </Link>
      <ChatMenu chat={chat} onRemove={remove} onRename={() => setRenaming(true)} ref={menu} />
    </li>
  );
});
