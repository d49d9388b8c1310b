"use client";

import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatSummary } from "@/lib/chats/types";
import { lazyMenu } from "../ui/menu";
import { RowMenuButton } from "./row-menu-button";

const OpenedMenu = lazyMenu(() => import("./opened-chat-menu"));

type Props = {
  chat: ChatSummary;
  onRename(): void;
  onRemove(): void;
  ref: RefObject<HTMLButtonElement | null>;
};

/** What can be done with a chat of the list. */
export function ChatMenu({ ref, ...props }: Props) {
  const t = useTranslations("sidebar");
  return (
    <OpenedMenu
      {...props}
      opener={ref}
      trigger={<RowMenuButton label={t("optionsFor", { title: props.chat.title })} ref={ref} />}
    />
  );
}
