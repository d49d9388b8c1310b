"use client";

import { X } from "lucide-react";
import * as Dialog from "radix-ui/dialog";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { callApi } from "@/lib/client/api";
import { isRecord } from "@/lib/client/artifacts/is-record";
import { type ChatFailure, toChatFailure } from "@/lib/client/chat-error";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { CopyField } from "../settings/copy-field";
import { Button, IconButton } from "../ui/button";

type Props = { chatId: string; onClose(): void };

/** undefined: not known yet; null: not shared. */
type Link = string | null | undefined;

/** The chat's link on the server, and the two things that can be done about it. */
function useLink(chatId: string) {
  const [link, setLink] = useState<Link>();
  const [failure, setFailure] = useState<ChatFailure>();
  const path = `/api/chats/${chatId}/share`;

  async function ask(method: "GET" | "POST" | "DELETE") {
    setFailure(undefined);
    try {
      const answer = await callApi(path, { method });
      setLink(isRecord(answer) && typeof answer.id === "string" ? answer.id : null);
    } catch (error) {
      setFailure(toChatFailure(error));
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for the chat
  useEffect(() => void ask("GET"), [path]);
  return { link, failure, share: () => void ask("POST"), revoke: () => void ask("DELETE") };
}

export default function ShareDialog({ chatId, onClose }: Props) {
  const t = useTranslations("share");
  const common = useTranslations("common");
  const failureWords = useFailureWords();
  const { link, failure, share, revoke } = useLink(chatId);
  return (
    <Dialog.Root onOpenChange={(open) => !open && onClose()} open>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <Dialog.Content className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-2xl border bg-card p-6 shadow-raised outline-none">
          <div className="flex items-start justify-between gap-3">
            <Dialog.Title className="font-semibold text-lg">{t("title")}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton className="-mt-2 -mr-2" label={common("close")}>
                <X aria-hidden="true" />
              </IconButton>
            </Dialog.Close>
          </div>
          <Dialog.Description className="mt-1 text-muted-foreground text-sm leading-relaxed">
            {t("description")}
          </Dialog.Description>
          <div className="mt-5">
            {link && (
              <CopyField
                copyLabel={t("copyLink")}
                label={t("link")}
                value={`${window.location.origin}/share/${link}`}
              />
            )}
            <p aria-live="polite" className="mt-2 text-danger text-sm empty:hidden">
              {failure && failureWords(failure)}
            </p>
          </div>
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            {link && (
              <Button look="outline" onClick={revoke}>
                {t("stop")}
              </Button>
            )}
            {link === null && (
              <Button look="solid" onClick={share}>
                {t("create")}
              </Button>
            )}
            {link === undefined && !failure && (
              <p className="py-2 text-muted-foreground text-sm">{t("looking")}</p>
            )}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
