"use client";

import { Ellipsis, FolderInput, Pencil, Pin, PinOff, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { type RefObject, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatSummary } from "@/lib/chats/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { toast } from "@/lib/client/toast";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { IconButton } from "../ui/button";
import { Menu, MenuItem } from "../ui/menu";
import { useFrame } from "./frame-context";

const MoveDialog = dynamic(() => import("./move-dialog").then((file) => file.MoveDialog));

type Props = {
  chat: ChatSummary;
  onRename(): void;
  onRemove(): void;
  ref: RefObject<HTMLButtonElement | null>;
};

/** What can be done with a chat of the list. */
export function ChatMenu({ chat, onRename, onRemove, ref }: Props) {
  const t = useTranslations("sidebar");
  const common = useTranslations("common");
  const failureWords = useFailureWords();
  const { list } = useFrame();
  const [isMoving, setMoving] = useState(false);
  /** What was chosen takes the focus. */
  const leaves = useRef(false);

  const choose = (action: () => void) => () => {
    leaves.current = true;
    action();
  };

  function moved() {
    setMoving(false);
    requestAnimationFrame(() => ref.current?.focus());
  }

  async function pin() {
    try {
      await list.patch(chat.id, { pinned: !chat.pinned });
    } catch (error) {
      toast.error(t("notPinned", { reason: failureWords(toChatFailure(error)) }));
    }
  }

  return (
    <>
      <Menu
        onCloseAutoFocus={(event) => {
          if (leaves.current) event.preventDefault();
          leaves.current = false;
        }}
        trigger={
          <IconButton
            className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100 data-[state=open]:opacity-100 touch:size-11 touch:opacity-100"
            label={t("optionsFor", { title: chat.title })}
            ref={ref}
          >
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => void pin()}>
          {chat.pinned ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />}
          {t(chat.pinned ? "unpin" : "pin")}
        </MenuItem>
        <MenuItem onSelect={choose(onRename)}>
          <Pencil aria-hidden="true" /> {common("rename")}
        </MenuItem>
        <MenuItem onSelect={choose(() => setMoving(true))}>
          <FolderInput aria-hidden="true" /> {t("moveToProject")}
        </MenuItem>
        <MenuItem className="text-danger" onSelect={choose(onRemove)}>
          <Trash2 aria-hidden="true" /> {common("delete")}
        </MenuItem>
      </Menu>
      {isMoving && <MoveDialog chat={chat} onClose={moved} />}
    </>
  );
}
