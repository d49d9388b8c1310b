"use client";

import * as AlertDialog from "radix-ui/alert-dialog";
import { Button } from "../ui/button";

type Props = { title: string; onConfirm(): void; onCancel(): void };

export function DeleteDialog({ title, onConfirm, onCancel }: Props) {
  return (
    <AlertDialog.Root onOpenChange={(open) => !open && onCancel()} open>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-2xl border bg-card p-6 shadow-raised outline-none">
          <AlertDialog.Title className="font-semibold text-lg">Delete this chat?</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-muted-foreground text-sm leading-relaxed">
            <span className="font-medium text-foreground">{title}</span> and all its messages will
            be gone for good. A reply that is being written is stopped.
          </AlertDialog.Description>
          <div className="mt-6 flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button look="outline">Keep it</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button look="danger" onClick={onConfirm}>
                Delete
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
