"use client";

import * as Dialog from "radix-ui/dialog";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl/react";

type Props = { isOpen: boolean; onClose(): void; children: ReactNode };

/** The panel on a narrow screen: over the page, the focus kept inside. */
export default function PanelSheet({ isOpen, onClose, children }: Props) {
  const t = useTranslations("artifact");
  const content = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root onOpenChange={(open) => !open && onClose()} open={isOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 right-0 z-40 w-full bg-card pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] outline-none sm:w-[min(44rem,92vw)] sm:border-l sm:shadow-raised"
          // The one who closes gives the focus back.
          onCloseAutoFocus={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            content.current?.focus();
          }}
          ref={content}
        >
          <Dialog.Title className="sr-only">{t("artifact")}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
