"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { memo, useRef, useState } from "react";
import type { ChatSummary } from "@/lib/chats/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { toast } from "@/lib/client/toast";
import { IconButton } from "../ui/button";
import { cn } from "../ui/cn";
import { Menu, MenuItem } from "../ui/menu";
import { useFrame } from "./frame-context";
import { RenameForm } from "./rename-form";

const DeleteDialog = dynamic(() => import("./delete-dialog").then((file) => file.DeleteDialog));

type Props = { chat: ChatSummary; isOpen: boolean; onNavigate?(): void };

export const ChatItem = memo(function ChatItem({ chat, isOpen, onNavigate }: Props) {
  const { list } = useFrame();
  const router = useRouter();
  const [mode, setMode] = useState<"show" | "rename" | "delete">("show");
  const link = useRef<HTMLAnchorElement>(null);

  /** The form or the dialog goes away, and the focus back to where it was opened. */
  function close() {
    setMode("show");
    requestAnimationFrame(() => link.current?.focus());
  }

  async function rename(title: string | undefined) {
    close();
    if (!title || title === chat.title) return;
    try {
      await list.rename(chat.id, title);
    } catch (error) {
      toast.error(`The chat keeps its name. ${toChatFailure(error).message}`);
    }
  }

  async function remove() {
    setMode("show");
    document.getElementById("main")?.focus();
    if (isOpen) router.push("/");
    try {
      await list.remove(chat.id);
      toast.success("Chat deleted");
    } catch (error) {
      toast.error(`The chat was not deleted. ${toChatFailure(error).message}`);
    }
  }

  if (mode === "rename") {
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
    >
      <Link
        aria-current={isOpen ? "page" : undefined}
        className={cn(
          "flex h-10 min-w-0 flex-1 items-center gap-2 rounded-lg px-2 text-sm",
          isOpen && "font-medium",
        )}
        href={`/chat/${chat.id}`}
        onClick={onNavigate}
        prefetch={false}
        ref={link}
        title={chat.title}
      >
        <span className="truncate">{chat.title}</span>
        {chat.running && (
          <>
            <span
              aria-hidden="true"
              className="size-1.5 shrink-0 animate-breathe rounded-full bg-primary"
            />
            <span className="sr-only">, being answered</span>
          </>
        )}
      </Link>
      <Menu
        onCloseAutoFocus={(event) => {
          // The form or the dialog that was chosen takes the focus.
          if (mode !== "show") event.preventDefault();
        }}
        trigger={
          <IconButton
            className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 data-[state=open]:opacity-100 touch:opacity-100"
            label={`Options for ${chat.title}`}
          >
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setMode("rename")}>
          <Pencil aria-hidden="true" /> Rename
        </MenuItem>
        <MenuItem className="text-danger" onSelect={() => setMode("delete")}>
          <Trash2 aria-hidden="true" /> Delete…
        </MenuItem>
      </Menu>
      {mode === "delete" && <DeleteDialog onCancel={close} onConfirm={remove} title={chat.title} />}
    </li>
  );
});
