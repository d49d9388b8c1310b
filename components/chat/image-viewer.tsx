import { X } from "lucide-react";
import * as Dialog from "radix-ui/dialog";
import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "../ui/button";

type Props = {
  url: string;
  name: string;
  /** Gets the focus back. */
  opener: RefObject<HTMLElement | null>;
  onClose(): void;
};

/** One image, as large as the window lets it be. */
export default function ImageViewer({ url, name, opener, onClose }: Props) {
  const t = useTranslations("common");
  return (
    <Dialog.Root onOpenChange={(open) => !open && onClose()} open>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/75" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 flex flex-col items-center justify-center gap-3 p-4 outline-none sm:p-8"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            opener.current?.focus();
          }}
        >
          {/* biome-ignore lint/performance/noImgElement: a private picture, which no optimiser should see */}
          <img alt={name} className="min-h-0 max-w-full rounded-lg object-contain" src={url} />
          <div className="flex max-w-full items-center gap-2 rounded-xl border bg-card py-1 pr-1 pl-4 shadow-raised">
            <Dialog.Title className="min-w-0 truncate text-sm">{name}</Dialog.Title>
            <a
              className="shrink-0 rounded-lg px-2.5 py-2 font-medium text-primary text-sm hover:bg-muted"
              href={url}
              rel="noreferrer"
              target="_blank"
            >
              {t("open")}
            </a>
            <Dialog.Close asChild>
              <IconButton label={t("close")}>
                <X aria-hidden="true" />
              </IconButton>
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
