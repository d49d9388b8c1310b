"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { carryOver } from "@/lib/client/attachments/attachment-lists";
import { NEW_CHAT } from "@/lib/client/draft-keys";
import { addToDraft, loadDraft, saveDraft, unsentToDraft } from "@/lib/client/drafts";
import { queueToDraft } from "@/lib/client/queue";
import { toast } from "@/lib/client/toast";
import { Notice } from "../ui/notice";
import { ChatHeader } from "./chat-header";

/** Takes what was being written in a chat that is gone to where a new one is written. */
function rescueDraft(id: string): { isAny: boolean; lost: number } {
  const draft = loadDraft(id);
  addToDraft(NEW_CHAT, draft);
  saveDraft(id, "");
  const wasQueued = queueToDraft(id, NEW_CHAT);
  const wasUnsent = unsentToDraft(id, NEW_CHAT);
  const { kept, lost } = carryOver(id);
  return { isAny: draft !== "" || wasQueued || wasUnsent || kept > 0, lost };
}

export function GoneChat({ id }: { id: string }) {
  const t = useTranslations("chat.deleted");
  const attachmentsGone = useTranslations("chat")("attachmentsGone");
  const [hasDraft, setHasDraft] = useState(false);
  // After the chat's composer, which saves its last words when it goes.
  useEffect(() => {
    const { isAny, lost } = rescueDraft(id);
    if (isAny) setHasDraft(true);
    if (lost > 0) toast.error(attachmentsGone);
  }, [id, attachmentsGone]);
  return (
    <>
      <ChatHeader connection="idle" title={undefined} />
      <Notice title={t("title")}>
        {t("text")} {hasDraft && t("draftKept")}
      </Notice>
    </>
  );
}
