"use client";

import { Braces, Ellipsis, FileDown, FileUp, Share2, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { downloadChat } from "@/lib/client/chat-files";
import { useFrame } from "../sidebar/frame-context";
import { IconButton } from "../ui/button";
import { Menu, MenuItem } from "../ui/menu";
import { useImport } from "./use-import";

const ShareDialog = dynamic(() => import("../share/share-dialog"));

/** What can be done with the whole chat. @param chatId undefined for a chat that is yet to begin */
export function ChatMenu({ chatId }: { chatId: string | undefined }) {
  const t = useTranslations("chat");
  const common = useTranslations("common");
  const { removal } = useFrame();
  const { input, choose } = useImport();
  const [isSharing, setSharing] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);

  function close() {
    setSharing(false);
    requestAnimationFrame(() => trigger.current?.focus());
  }

  return (
    <>
      <Menu
        onCloseAutoFocus={(event) => {
          // The dialog that was chosen takes the focus.
          if (isSharing) event.preventDefault();
        }}
        trigger={
          <IconButton label={t("more")} ref={trigger}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        {chatId && (
          <>
            <MenuItem onSelect={() => setSharing(true)}>
              <Share2 aria-hidden="true" /> {t("share")}
            </MenuItem>
            <MenuItem onSelect={() => downloadChat(chatId, "markdown")}>
              <FileDown aria-hidden="true" /> {t("exportMarkdown")}
            </MenuItem>
            <MenuItem onSelect={() => downloadChat(chatId, "json")}>
              <Braces aria-hidden="true" /> {t("exportJson")}
            </MenuItem>
          </>
        )}
        <MenuItem onSelect={choose}>
          <FileUp aria-hidden="true" /> {t("import.choose")}
        </MenuItem>
        {chatId && (
          <MenuItem className="text-danger" onSelect={() => removal.removeOne(chatId)}>
            <Trash2 aria-hidden="true" /> {common("delete")}
          </MenuItem>
        )}
      </Menu>
      {input}
      {isSharing && chatId && <ShareDialog chatId={chatId} onClose={close} />}
    </>
  );
}
