import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { Reason } from "../errors";
import type { Language } from "../i18n/languages";
import type { Words } from "../i18n/messages";
import type { ChatFailure } from "./chat-error";

type Told = Pick<ChatFailure, "code" | "message" | "reason">;
type Key = Parameters<Words<"errors">["has"]>[0];

/** The sentence with this key; undefined when the page has none, as for one of a newer server's. */
export function sentenceOf(t: Words<"errors">, { key, values }: Reason): string | undefined {
  // Any text comes in as a key: `has` says whether it is one, and what is no sentence comes back as its path.
  if (!t.has(key as Key)) return undefined;
  const text = t(key as Key, values);
  return text === `errors.${key}` ? undefined : text;
}

/** A failure in the language of the page: as exactly as it is known there. */
export function failureWords(t: Words<"errors">, language: Language, failure: Told): string {
  const { code, message, reason } = failure;
  const exact = reason && sentenceOf(t, reason);
  if (exact !== undefined) return exact;
  if (language === "en") return message;
  return sentenceOf(t, { key: `byCode.${code}` }) ?? message;
}

/** What to show of a failure, instead of its message, which is for programs. */
export function useFailureWords(): (failure: Told) => string {
  const t = useTranslations("errors");
  const language = useLocale();
  return useCallback((failure) => failureWords(t, language, failure), [t, language]);
}
