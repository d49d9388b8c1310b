"use client";

import { Logo } from "@/components/ui/logo";
import { useHydrated } from "@/lib/client/use-hydrated";
import { LANGUAGE_COOKIE } from "@/lib/i18n/language-cookie";
import type { Language } from "@/lib/i18n/languages";
import "./globals.css";

/** The messages of the page came with its frame, and are as lost as that. */
const WORDS: Record<Language, { title: string; text: string; tryAgain: string }> = {
  en: {
    title: "Holdfast could not be shown",
    text: "Something went wrong on our side. Your chats are kept.",
    tryAgain: "Try again",
  },
  de: {
    title: "Holdfast konnte nicht angezeigt werden",
    text: "Bei uns ist etwas schiefgegangen. Deine Chats sind noch da.",
    tryAgain: "Erneut versuchen",
  },
};

const isLanguage = (name: string | undefined): name is Language =>
  name !== undefined && Object.hasOwn(WORDS, name);

/** As the server chooses it; this page it has rendered once for everybody. */
function languageOfBrowser(): Language {
  const [, chosen] = new RegExp(`\\b${LANGUAGE_COOKIE}=(\\w+)`).exec(document.cookie) ?? [];
  const liked = navigator.languages.map((tag) => tag.split("-")[0]);
  return [chosen, ...liked].find(isLanguage) ?? "en";
}

/** Takes the place of the whole document when even its frame fails. */
export default function GlobalError({ reset }: { reset(): void }) {
  const isHydrated = useHydrated();
  const language = isHydrated ? languageOfBrowser() : "en";
  const { title, text, tryAgain } = WORDS[language];
  return (
    <html lang={language}>
      <body className="flex min-h-dvh antialiased">
        <title>Holdfast</title>
        <main className="m-auto w-full max-w-lg px-6 py-16">
          <Logo className="mb-5 size-10 text-primary" />
          <h1 className="text-balance font-serif text-3xl leading-tight tracking-tight">{title}</h1>
          <p className="mt-3 text-muted-foreground leading-relaxed">{text}</p>
          <button className="button button-solid button-normal mt-7" onClick={reset} type="button">
            {tryAgain}
          </button>
        </main>
      </body>
    </html>
  );
}
