"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { chosenLanguage, rememberLanguage } from "@/lib/client/language-cookie";
import { useOnline } from "@/lib/client/use-online";
import { isLanguage, LANGUAGES } from "@/lib/i18n/languages";
import { SettingSelect } from "./setting-select";

/** Renders the page anew in another language, without leaving it: what is written here and by models goes on. */
export function LanguageChoice() {
  const t = useTranslations("settings");
  const language = useLocale();
  const router = useRouter();
  const isOnline = useOnline();
  const [chosen, setChosen] = useState(() => chosenLanguage() ?? "");
  const [hasChosen, setHasChosen] = useState(false);
  const [isChanging, startChange] = useTransition();

  function choose(next: string) {
    setChosen(next);
    setHasChosen(true);
    rememberLanguage(isLanguage(next) ? next : undefined);
    startChange(() => router.refresh());
  }

  return (
    <>
      <SettingSelect
        aria-label={t("language.title")}
        // Without a network the router would leave the page to ask for it.
        disabled={!isOnline}
        onChange={(event) => choose(event.target.value)}
        value={chosen}
      >
        <option value="">{t("language.system")}</option>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} lang={code} value={code}>
            {name}
          </option>
        ))}
      </SettingSelect>
      {!isOnline && <p className="mt-2 text-muted-foreground text-sm">{t("language.offline")}</p>}
      <p className="sr-only" role="status">
        {hasChosen && !isChanging && t("language.changed", { language: LANGUAGES[language] })}
      </p>
    </>
  );
}
