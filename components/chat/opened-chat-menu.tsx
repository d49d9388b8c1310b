"use client";

import { Braces, FileDown, FileUp, Share2, Trash2 } from "lucide-react";
import { type ReactElement, type RefObject, useState } from "react";
import { useTranslations } from "use-intl/react";
import { downloadChat } from "@/lib/client/chat-files";
import { useFrame } from "../sidebar/frame-context";
import { later } from "../ui/later";
import { Menu, MenuItem, type MenuTrigger } from "../ui/loaded-menu";
import { NotOpened } from "../ui/not-opened";
import { useImport } from "./use-import";

const sharing = later(() => import("../share/share-dialog"), NotOpened);

type Props = {
  chatId: string | undefined;
  trigger: ReactElement<MenuTrigger>;
  /** Gets the focus back. */
  opener: RefObject<HTMLButtonElement | null>;
};

export default function OpenedChatMenu({ chatId, trigger, opener }: Props) {
  const t = useTranslations("chat");
  const common = useTranslations("common");
  const { removal } = useFrame();
  const { input, choose } = useImport();
  const [isSharing, setSharing] = useState(false);

  function close() {
    setSharing(false);
    requestAnimationFrame(() => opener.current?.focus());
  }

  return (
    <>
      <Menu
        onCloseAutoFocus={(event) => {
          // The dialog that was chosen takes the focus.
          if (isSharing) event.preventDefault();
        }}
        trigger={trigger}
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
      {isSharing && chatId && <sharing.Later chatId={chatId} onClose={close} />}
    </>
  );
}
