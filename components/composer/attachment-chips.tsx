"use client";

import { useLayoutEffect, useRef, useState } from "react";
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
export default function AttachmentChips({
  attachments,
  maxLength,
  onText,
  onRemoved,
}: AttachmentChipsProps) {
  const t = useTranslations("composer");
  const complain = useFailureToast();
  const { chatId, items, remove, retry, sourceOf } = attachments;
  const { fetchChunks } = useArtifactActions();
  /** Ids of those whose text is on its way into the message. */
  const [reading, setReading] = useState<readonly string[]>([]);
  const shown = useRef<{ items: readonly Attachment[]; onText(text: string): void }>(undefined);
  useLayoutEffect(() => {
    shown.current = { items, onText };
    return () => {
      shown.current = undefined;
    };
  }, [items, onText]);

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
    const { id } = attachment;
    setReading((ids) => [...ids, id]);
    textOf(attachment)
      .then((text) => {
        // Taken out meanwhile, or sent with the message.
        if (!shown.current?.items.some((item) => item.id === id)) return;
        if (text) shown.current.onText(text);
        takeOut(id);
      })
      .catch(complain)
      .finally(() => setReading((ids) => ids.filter((other) => other !== id)));
  }

  return (
    <ul
      aria-label={t("attachments")}
      className="scroll-thin flex max-h-[34dvh] flex-wrap gap-2 overflow-y-auto p-1 pb-2"
    >
      {items.map((attachment) => (
        <AttachmentChip
          attachment={attachment}
          isReading={reading.includes(attachment.id)}
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
