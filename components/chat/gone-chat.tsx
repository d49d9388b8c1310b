"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { carryOver } from "@/lib/client/attachments/attachment-lists";
import { rescueDraft } from "@/lib/client/rescue-draft";
import { toast } from "@/lib/client/toast";
import { Notice } from "../ui/notice";
import { ChatHeader } from "./chat-header";

export function GoneChat({ id }: { id: string }) {
  const t = useTranslations("chat.deleted");
  const attachmentsGone = useTranslations("chat")("attachmentsGone");
  const [hasDraft, setHasDraft] = useState(false);
  // After the chat's composer, which saves its last words when it goes.
  useEffect(() => {
    const isAny = rescueDraft(id);
    const { kept, lost } = carryOver(id);
    if (isAny || kept > 0) setHasDraft(true);
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
