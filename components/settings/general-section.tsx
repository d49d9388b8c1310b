"use client";

import { Keyboard } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { usePreferences } from "@/lib/client/use-preferences";
import { useFrame } from "../sidebar/frame-context";
import { Button } from "../ui/button";
import { LoadNote } from "../ui/load-note";
import { DefaultModel } from "./default-model";
import { InstructionsField } from "./instructions-field";
import { LanguageChoice } from "./language-choice";
import { NotificationSwitch } from "./notification-switch";
import { SettingGroup } from "./setting-group";
import { ThemeChoice } from "./theme-choice";

/** How replies are made, and how the page looks. */
export function GeneralSection() {
  const t = useTranslations("settings");
  const say = useTranslations("common");
  const { openOverlay } = useFrame();
  const { preferences, error, reload, change } = usePreferences();
  return (
    <>
      <SettingGroup hint={t("instructions.hint")} title={t("instructions.title")}>
        <div className="min-h-48">
          {preferences ? (
            <InstructionsField
              first={preferences.instructions}
              onSave={(instructions) => change({ instructions })}
            />
          ) : (
            <LoadNote error={error} onRetry={reload} />
          )}
        </div>
      </SettingGroup>
      <SettingGroup hint={t("model.hint")} title={t("model.title")}>
        <div className="min-h-10">
          {preferences && <DefaultModel first={preferences.defaultModel} onSave={change} />}
        </div>
      </SettingGroup>
      <SettingGroup title={say("theme.title")}>
        <ThemeChoice />
      </SettingGroup>
      <SettingGroup hint={t("language.hint")} title={t("language.title")}>
        <LanguageChoice />
      </SettingGroup>
      <SettingGroup hint={t("notifications.hint")} title={t("notifications.title")}>
        <NotificationSwitch />
      </SettingGroup>
      <SettingGroup title={t("keyboard.title")}>
        <Button aria-haspopup="dialog" look="outline" onClick={() => openOverlay("shortcuts")}>
          <Keyboard aria-hidden="true" /> {t("keyboard.button")}
        </Button>
      </SettingGroup>
    </>
  );
}
