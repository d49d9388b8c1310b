"use client";

import { Keyboard } from "lucide-react";
import { usePreferences } from "@/lib/client/use-preferences";
import { useFrame } from "../sidebar/frame-context";
import { Button } from "../ui/button";
import { DefaultModel } from "./default-model";
import { InstructionsField } from "./instructions-field";
import { LoadNote } from "./load-note";
import { SettingGroup } from "./setting-group";
import { ThemeChoice } from "./theme-choice";

/** How replies are made, and how the page looks. */
export function GeneralSection() {
  const { openOverlay } = useFrame();
  const { preferences, error, reload, change } = usePreferences();
  return (
    <>
      <SettingGroup
        hint="What every reply should know or do, in all your chats. A project can have its own besides."
        title="Custom instructions"
      >
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
      <SettingGroup
        hint="Answers on every device, until you choose another one beside the message field."
        title="Default model"
      >
        <div className="min-h-10">
          {preferences && <DefaultModel first={preferences.defaultModel} onSave={change} />}
        </div>
      </SettingGroup>
      <SettingGroup title="Theme">
        <ThemeChoice />
      </SettingGroup>
      <SettingGroup title="Keyboard">
        <Button
          aria-haspopup="dialog"
          className="touch:h-11"
          look="outline"
          onClick={() => openOverlay("shortcuts")}
        >
          <Keyboard aria-hidden="true" /> Keyboard shortcuts
        </Button>
      </SettingGroup>
    </>
  );
}
