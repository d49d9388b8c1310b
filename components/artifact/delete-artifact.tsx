"use client";

import * as AlertDialog from "radix-ui/alert-dialog";
import type { ReactNode } from "react";
import { useSWRConfig } from "swr";
import { useTranslations } from "use-intl/react";
import { deleteArtifact } from "@/lib/client/artifacts/artifact-api";
import { listPath } from "@/lib/client/artifacts/artifact-paths";
import { useForgetArtifact } from "@/lib/client/artifacts/use-artifact-view";
import { toChatFailure } from "@/lib/client/chat-error";
import { toast } from "@/lib/client/toast";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { useOnceAtATime } from "@/lib/client/use-once-at-a-time";
import { Button } from "../ui/button";
import { useDesk } from "./desk-context";

type Props = { artifactId: string; title: string | undefined; onKeep(): void };

/** Another tab may have been faster. */
async function deleteUnlessGone(sessionId: string, artifactId: string): Promise<void> {
  try {
    await deleteArtifact(sessionId, artifactId);
  } catch (error) {
    if (toChatFailure(error).code !== "not_found") throw error;
  }
}

const named = (words: ReactNode) => <span className="font-medium text-foreground">{words}</span>;

export default function DeleteArtifact({ artifactId, title, onKeep }: Props) {
  const t = useTranslations("artifact");
  const common = useTranslations("common");
  const wordsOf = useFailureWords();
  const { sessionId, close } = useDesk();
  const { mutate } = useSWRConfig();
  const forget = useForgetArtifact(sessionId);

  const remove = useOnceAtATime(async () => {
    try {
      await deleteUnlessGone(sessionId, artifactId);
      close();
      await Promise.all([forget(artifactId), mutate(listPath(sessionId))]);
      toast.success(t("delete.done"));
    } catch (error) {
      onKeep();
      toast.error(t("delete.failed", { reason: wordsOf(toChatFailure(error)) }));
    }
  });

  return (
    <AlertDialog.Root onOpenChange={(open) => !open && onKeep()} open>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-2xl border bg-card p-6 shadow-raised outline-none">
          <AlertDialog.Title className="font-semibold text-lg">
            {t("delete.question")}
          </AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-muted-foreground text-sm leading-relaxed [overflow-wrap:anywhere]">
            {t.rich("delete.warning", { title: title ?? t("delete.unnamed"), strong: named })}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button look="outline">{t("delete.keep")}</Button>
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
                {common("delete")}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
