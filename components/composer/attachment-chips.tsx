"use client";

import { useTranslations } from "use-intl/react";
import type { Attachment } from "@/lib/client/attachments/attachment";
import { readBack } from "@/lib/client/attachments/read-back";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { useFailureToast } from "@/lib/client/use-failure-toast";
import { useArtifactActions } from "./artifact-actions";
import { AttachmentChip } from "./attachment-chip";

export type AttachmentChipsProps = {
  attachments: Attachments;
  /** As much text as one message takes. */
  maxLength: number;
  onText(text: string): void;
  onRemoved(): void;
};

/** What is attached, one by one. */
export function AttachmentChips({
  attachments,
  maxLength,
  onText,
  onRemoved,
}: AttachmentChipsProps) {
  const t = useTranslations("composer");
  const complain = useFailureToast();
  const { chatId, items, remove, retry, sourceOf } = attachments;
  const { fetchChunks } = useArtifactActions();

  function takeOut(id: string) {
    remove(id).catch(complain);
    onRemoved();
  }

  async function textOf({ id, state }: Attachment): Promise<string> {
    const source = sourceOf(id);
    if (source?.kind === "paste") return source.text;
    if (state.step !== "saved" || state.part.type !== "data-artifact") return "";
    return readBack(fetchChunks, chatId, state.part.data.artifactId);
  }

  function inline(attachment: Attachment) {
    textOf(attachment)
      .then((text) => {
        if (text) onText(text);
        takeOut(attachment.id);
      })
      .catch(complain);
  }

  return (
    <ul
      aria-label={t("attachments")}
      className="scroll-thin flex max-h-[34dvh] flex-wrap gap-2 overflow-y-auto p-1 pb-2"
    >
      {items.map((attachment) => (
        <AttachmentChip
          attachment={attachment}
          key={attachment.id}
          onInline={
            attachment.kind === "paste" && attachment.bytes <= maxLength
              ? () => inline(attachment)
              : undefined
          }
          onRemove={() => takeOut(attachment.id)}
          onRetry={() => retry(attachment.id)}
        />
      ))}
    </ul>
  );
}
