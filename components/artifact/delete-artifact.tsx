"use client";

import * as AlertDialog from "radix-ui/alert-dialog";
import { useSWRConfig } from "swr";
import { deleteArtifact, listPath } from "@/lib/client/artifacts/artifact-api";
import { useForgetArtifact } from "@/lib/client/artifacts/use-artifact-view";
import { toChatFailure } from "@/lib/client/chat-error";
import { toast } from "@/lib/client/toast";
import { Button } from "../ui/button";
import { useDesk } from "./desk-context";

type Props = { artifactId: string; title: string; onKeep(): void };

export function DeleteArtifact({ artifactId, title, onKeep }: Props) {
  const { sessionId, close } = useDesk();
  const { mutate } = useSWRConfig();
  const forget = useForgetArtifact(sessionId);

  async function remove() {
    try {
      await deleteArtifact(sessionId, artifactId);
      close();
      await Promise.all([forget(artifactId), mutate(listPath(sessionId))]);
      toast.success("Artifact deleted");
    } catch (error) {
      onKeep();
      toast.error(`The artifact was not deleted. ${toChatFailure(error).message}`);
    }
  }

  return (
    <AlertDialog.Root onOpenChange={(open) => !open && onKeep()} open>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-2xl border bg-card p-6 shadow-raised outline-none">
          <AlertDialog.Title className="font-semibold text-lg">
            Delete this artifact?
          </AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-muted-foreground text-sm leading-relaxed [overflow-wrap:anywhere]">
            <span className="font-medium text-foreground">{title}</span> will be gone for good, with
            all its versions. The conversation stays; the model can no longer read it.
          </AlertDialog.Description>
          <div className="mt-6 flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button look="outline">Keep it</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button
                look="danger"
                onClick={(event) => {
                  // It closes when the server has deleted it, and stays to say so when it has not.
                  event.preventDefault();
                  void remove();
                }}
              >
                Delete
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
