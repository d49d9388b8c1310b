import compile from "icu-minify/compile";
import type { useTranslations } from "use-intl";
import type { Language } from "./languages";
import de from "./messages/de";
import en from "./messages/en";

/** English decides which messages there are; tests hold the other languages to it. */
export type Messages = typeof en;

declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

/** What `useTranslations(namespace)` gives, for the functions that it is handed to. */
export type Words<Namespace extends keyof Messages> = ReturnType<typeof useTranslations<Namespace>>;

type Tree = { [key: string]: string | Tree };

const SOURCES = { en, de } satisfies Record<Language, Tree>;

function compileTree(tree: Tree): object {
  const compiled = Object.entries(tree).map(([key, value]) => {
    return [key, typeof value === "string" ? compile(value) : compileTree(value)];
  });
  return Object.fromEntries(compiled);
}

const cache = new Map<Language, Messages>();

/** All messages of a language, compiled. */
export function messagesOf(language: Language): Messages {
  const known = cache.get(language);
  if (known) return known;
  // The compiler's objects have no prototype, and React sends none such to a page: text and back makes plain ones.
  const plain = JSON.parse(JSON.stringify(compileTree(SOURCES[language])));
  // What is typed as text is a formatter's input; use-intl, set up to only format, reads it as such.
  const compiled: Messages = plain;
  cache.set(language, compiled);
  return compiled;
}

/**
 * What a page in this language comes with, compiled, so that none has to load a parser. A third of all messages are
 * what the server says of errors, which it says in English anyway.
 */
export function pageMessages(language: Language): Messages {
  const all = messagesOf(language);
  if (language !== "en") return all;
  const { page, byCode } = all.errors;
  const { network, unknown } = byCode;
  // A key that is not there is no surprise to lib/client/use-failure-words.ts, which alone reads them.
  return { ...all, errors: { page, byCode: { network, unknown } } } as Messages;
}
