import { sizeOf } from "@/lib/client/artifacts/artifact-words";
import type { Attachment } from "@/lib/client/attachments/attachment";
import { compactNumber } from "@/lib/client/compact-number";
import type { Language } from "@/lib/i18n/languages";
import type { Words } from "@/lib/i18n/messages";

/** The line under an attachment's name. */
export function statusOf(
  { state, kind, bytes }: Attachment,
  t: Words<"composer">,
  language: Language,
): string {
  const withSize = (words: string) =>
    bytes > 0 ? t("status.withSize", { words, size: sizeOf(bytes, language) }) : words;
  switch (state.step) {
    case "waiting":
      return withSize(t("status.waiting"));
    case "uploading":
      return withSize(t("status.progress", { percent: Math.round(state.progress * 100) }));
    case "counting":
      return t(kind === "image" ? "status.saving" : "status.counting");
    case "failed":
      return state.failure.message;
    case "saved": {
      if (state.part.type === "file") return withSize(t("status.image"));
      const { tokens, chunks } = state.part.data;
      return withSize(
        t("status.document", { tokens: compactNumber(tokens, language, "short"), chunks }),
      );
    }
  }
}

/** What a screen reader says when an attachment is done, well or not; undefined before. */
export function announcementOf(
  { name, state }: Attachment,
  t: Words<"composer">,
  language: Language,
): string | undefined {
  if (state.step === "failed") return t("announce.failed", { name, why: state.failure.message });
  if (state.step !== "saved") return undefined;
  if (state.part.type === "file") return t("announce.image", { name });
  const { tokens, chunks } = state.part.data;
  const said = t("announce.document", {
    name,
    tokens: compactNumber(tokens, language, "long"),
    chunks,
  });
  return [said, state.notice].filter(Boolean).join(" ");
}
