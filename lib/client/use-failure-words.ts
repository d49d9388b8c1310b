import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { Language } from "../i18n/languages";
import type { Words } from "../i18n/messages";
import type { ChatFailure } from "./chat-error";

/** A failure in the language of the page. Its own sentence is English, and the more exact one. */
export function failureWords(
  t: Words<"errors">,
  language: Language,
  { code, message }: Pick<ChatFailure, "code" | "message">,
): string {
  if (language === "en") return message;
  const key = `byCode.${code}` as const;
  // A server that is newer than the page knows codes that the page does not.
  return t.has(key) ? t(key) : message;
}

/** What to show of a failure, instead of its message. */
export function useFailureWords(): (failure: Pick<ChatFailure, "code" | "message">) => string {
  const t = useTranslations("errors");
  const language = useLocale();
  return useCallback((failure) => failureWords(t, language, failure), [t, language]);
}
