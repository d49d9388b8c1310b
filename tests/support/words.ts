import { createTranslator } from "use-intl/core";
import type { Language } from "@/lib/i18n/languages";
import type { Messages, Words } from "@/lib/i18n/messages";
import de from "@/lib/i18n/messages/de";
import en from "@/lib/i18n/messages/en";

const SOURCES: Record<Language, Messages> = { en, de };

/** What `useTranslations` gives on a page, for the functions that are handed it; from messages as they are written. */
export function wordsIn<Namespace extends keyof Messages>(
  namespace: Namespace,
  locale: Language = "en",
): Words<Namespace> {
  return createTranslator<Messages, Namespace>({ locale, messages: SOURCES[locale], namespace });
}
