import { useLocale, useTranslations } from "use-intl/react";
import { sizeOf } from "@/lib/client/artifacts/artifact-words";
import type { Attachment } from "@/lib/client/attachments/attachment";
import { compactNumber } from "@/lib/client/compact-number";
import { useFailureWords } from "@/lib/client/use-failure-words";

/** What is said of attachments, to who reads it and to who hears it. */
export function useAttachmentWords() {
  const t = useTranslations("composer");
  const language = useLocale();
  const failureWords = useFailureWords();

  /** The line under an attachment's name. */
  function statusOf({ state, kind, bytes }: Attachment): string {
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
        return failureWords(state.failure);
      case "saved": {
        if (state.part.type === "file") return withSize(t("status.image"));
        const { chunks } = state.part.data;
        const tokens = compactNumber(state.part.data.tokens, language, "short");
        return withSize(t("status.document", { tokens, chunks }));
      }
    }
  }

  /** When an attachment is done, well or not; undefined before. */
  function announcementOf({ name, state }: Attachment): string | undefined {
    if (state.step === "failed") {
      return t("announce.failed", { name, why: failureWords(state.failure) });
    }
    if (state.step !== "saved") return undefined;
    if (state.part.type === "file") return t("announce.image", { name });
    const { chunks } = state.part.data;
    const tokens = compactNumber(state.part.data.tokens, language, "long");
    return t("announce.document", { name, tokens, chunks });
  }

  return { statusOf, announcementOf };
}
