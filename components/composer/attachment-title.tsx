"use client";

import { useContext } from "react";
import { useTranslations } from "use-intl/react";
import type { Attachment } from "@/lib/client/attachments/attachment";
import { DeskContext } from "../artifact/desk-context";

const TITLE = "block max-w-full truncate text-left font-medium text-sm leading-snug";

/** The name; of a saved artifact, the way to look into it before it is sent. */
export function AttachmentTitle({ attachment }: { attachment: Attachment }) {
  const t = useTranslations("composer");
  const desk = useContext(DeskContext);
  const { name, state } = attachment;
  const part = state.step === "saved" ? state.part : undefined;
  if (!desk || part?.type !== "data-artifact") {
    return (
      <p className={TITLE} title={name}>
        {name}
      </p>
    );
  }
  const { artifactId, version } = part.data;
  return (
    <button
      aria-label={t("attachment.open", { name })}
      className={`${TITLE} rounded-sm decoration-primary underline-offset-4 hover:underline`}
      onClick={(event) => desk.show({ artifactId, version, title: name }, event.currentTarget)}
      title={name}
      type="button"
    >
      {name}
    </button>
  );
}
