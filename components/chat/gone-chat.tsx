"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { NEW_CHAT } from "@/lib/client/draft-keys";
import { loadDraft, saveDraft, unsentToDraft } from "@/lib/client/drafts";
import { queueToDraft } from "@/lib/client/queue";
import { Notice } from "../ui/notice";
import { ChatHeader } from "./chat-header";

/** Takes what was being written in a chat that is gone to where a new one is written. @returns whether it was anything */
function rescueDraft(id: string): boolean {
  const draft = loadDraft(id);
  if (draft) saveDraft(NEW_CHAT, [draft, loadDraft(NEW_CHAT)].filter(Boolean).join("\n\n"));
  saveDraft(id, "");
  const wasQueued = queueToDraft(id, NEW_CHAT);
  const wasUnsent = unsentToDraft(id, NEW_CHAT);
  return draft !== "" || wasQueued || wasUnsent;
}

export function GoneChat({ id }: { id: string }) {
  const t = useTranslations("chat.deleted");
  const [hasDraft, setHasDraft] = useState(false);
  // After the chat's composer, which saves its last words when it goes.
  useEffect(() => setHasDraft((had) => rescueDraft(id) || had), [id]);
  return (
    <>
      <ChatHeader connection="idle" title={undefined} />
      <Notice title={t("title")}>
        {t("text")} {hasDraft && t("draftKept")}
      </Notice>
    </>
  );
}
