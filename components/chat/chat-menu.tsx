"use client";

import { Ellipsis } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "../ui/button";
import { lazyMenu } from "../ui/menu";

const OpenedMenu = lazyMenu(() => import("./opened-chat-menu"));

/** What can be done with the whole chat. @param chatId undefined for a chat that is yet to begin */
export function ChatMenu({ chatId }: { chatId: string | undefined }) {
  const t = useTranslations("chat");
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <OpenedMenu
      chatId={chatId}
      opener={trigger}
      trigger={
        <IconButton label={t("more")} ref={trigger}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    />
  );
}
