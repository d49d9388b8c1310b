"use client";

import * as AlertDialog from "radix-ui/alert-dialog";
import { useTranslations } from "use-intl/react";
import { Button } from "../ui/button";

type Props = {
  name: string;
  isOpen: boolean;
  onOpenChange(open: boolean): void;
  onConfirm(): void;
};

export function RevokeDialog({ name, isOpen, onOpenChange, onConfirm }: Props) {
  const t = useTranslations("settings");
  return (
    <AlertDialog.Root onOpenChange={onOpenChange} open={isOpen}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-2xl border bg-card p-6 shadow-raised outline-none">
          <AlertDialog.Title className="font-semibold text-lg">
            {t("apiKeys.revokeQuestion")}
          </AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-muted-foreground text-sm leading-relaxed">
            {t.rich("apiKeys.revokeText", {
              name,
              b: (chunks) => <span className="font-medium text-foreground">{chunks}</span>,
            })}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button look="outline">{t("apiKeys.keep")}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button look="danger" onClick={onConfirm}>
                {t("apiKeys.revoke")}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
