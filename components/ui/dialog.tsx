"use client";

import { X } from "lucide-react";
import * as RadixDialog from "radix-ui/dialog";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "./button";

type Props = { title: string; description?: string; onClose(): void; children: ReactNode };

/** A card in the middle of the page; it is open as long as it is there. */
export function Dialog({ title, description, onClose, children }: Props) {
  const t = useTranslations("common");
  return (
    <RadixDialog.Root onOpenChange={(open) => !open && onClose()} open>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <RadixDialog.Content
          className="scroll-thin fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-2xl border bg-card p-6 shadow-raised outline-none"
          {...(!description && { "aria-describedby": undefined })}
        >
          <div className="-mt-2 -mr-3 flex items-center justify-between gap-4">
            <RadixDialog.Title className="min-w-0 font-semibold text-lg leading-snug [overflow-wrap:anywhere]">
              {title}
            </RadixDialog.Title>
            <RadixDialog.Close asChild>
              <IconButton className="touch:size-11" label={t("close")}>
                <X aria-hidden="true" />
              </IconButton>
            </RadixDialog.Close>
          </div>
          {description && (
            <RadixDialog.Description className="mt-1 text-muted-foreground text-sm leading-relaxed">
              {description}
            </RadixDialog.Description>
          )}
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
