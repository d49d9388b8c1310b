"use client";

import { FolderInput, Pencil, Pin, PinOff, Trash2 } from "lucide-react";
import { type ReactElement, type RefObject, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatSummary } from "@/lib/chats/types";
import { toChatFailure } from "@/lib/client/chat-error";
import { toast } from "@/lib/client/toast";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { later } from "../ui/later";
import { Menu, MenuItem, type MenuTrigger } from "../ui/loaded-menu";
import { NotOpened } from "../ui/not-opened";
import { useFrame } from "./frame-context";

const moving = later(() => import("./move-dialog"), NotOpened);

type Props = {
  chat: ChatSummary;
  onRename(): void;
  onRemove(): void;
  trigger: ReactElement<MenuTrigger>;
  /** Gets the focus back. */
  opener: RefObject<HTMLButtonElement | null>;
};

export default function OpenedChatMenu({ chat, onRename, onRemove, trigger, opener }: Props) {
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
    requestAnimationFrame(() => opener.current?.focus());
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
        trigger={trigger}
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
      {isMoving && <moving.Later chat={chat} onClose={moved} />}
    </>
  );
}
