"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Language } from "@/lib/i18n/languages";
import type { Messages } from "@/lib/i18n/messages";

type Props = { language: Language; messages: Messages; children: ReactNode };

/** What the page says, in the language that it is read in. */
export function LanguageProvider({ language, messages, children }: Props) {
  return (
    // No message holds a time, but use-intl asks on the server for the zone.
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
