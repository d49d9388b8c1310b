import "server-only";
import { cookies, headers } from "next/headers";
import { createTranslator } from "use-intl/core";
import { LANGUAGE_COOKIE } from "./language-cookie";
import { chooseLanguage, type Language } from "./languages";
import { messagesOf } from "./messages";

/** The language of the page that is asked for. */
export async function requestLanguage(): Promise<Language> {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return chooseLanguage(jar.get(LANGUAGE_COOKIE)?.value, sent.get("accept-language"));
}

/** What `useTranslations` is in the browser, for what the server renders. */
export async function requestTranslator() {
  const locale = await requestLanguage();
  return createTranslator({ locale, messages: messagesOf(locale) });
}
