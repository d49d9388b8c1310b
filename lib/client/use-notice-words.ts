import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import type { Words } from "../i18n/messages";
import type { Notice } from "./attachments/attachment";
import { sentenceOf } from "./use-failure-words";

/** What the server noticed, in the language of the page; in English where the page has no such sentence. */
export function noticeWords(t: Words<"errors">, { notice, noticeReasons }: Notice) {
  const sentences = noticeReasons?.map((reason) => sentenceOf(t, reason)) ?? [undefined];
  const isTold = sentences.every((text) => text !== undefined);
  return isTold
    ? { words: sentences.join(" "), isEnglish: false }
    : { words: notice, isEnglish: true };
}

/** What to show of a notice. */
export function useNoticeWords(): (notice: Notice) => ReturnType<typeof noticeWords> {
  const t = useTranslations("errors");
  return useCallback((notice) => noticeWords(t, notice), [t]);
}
