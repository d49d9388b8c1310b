"use client";

import * as Dialog from "radix-ui/dialog";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Sidebar } from "./sidebar";

type Props = { isOpen: boolean; onOpenChange(open: boolean): void; renderedAt: string };

/** The sidebar on a narrow screen: over the page, the focus kept inside. */
export default function SidebarSheet({ isOpen, onOpenChange, renderedAt }: Props) {
  const t = useTranslations("sidebar");
  const close = () => onOpenChange(false);
  const opener = useRef<Element>(null);
  return (
    <Dialog.Root onOpenChange={onOpenChange} open={isOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/45 md:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          className="fixed inset-y-0 left-0 z-40 w-[min(19rem,86vw)] border-r bg-sidebar pt-[env(safe-area-inset-top)] shadow-raised outline-none md:hidden"
        >
          <Dialog.Title className="sr-only">{t("chats")}</Dialog.Title>
          <Sidebar onClose={close} onNavigate={close} renderedAt={renderedAt} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
