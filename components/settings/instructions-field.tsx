"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { INSTRUCTIONS } from "@/lib/client/draft-keys";
import { Button } from "../ui/button";
import { SaveNote } from "./save-note";
import { useSavedText } from "./use-saved-text";

const MAX_LENGTH = 8_000;
/** From here on it matters how much room there is. */
const NEAR_THE_END = 6_000;

type Props = { first: string; onSave(text: string): Promise<void> };

/** Saved when it is left; the button is for whoever wants to see it done. */
export function InstructionsField({ first, onSave }: Props) {
  const t = useTranslations("settings");
  const say = useTranslations("common");
  const id = useId();
  const { text, state, write, keep, leave } = useSavedText(INSTRUCTIONS, first, onSave);
  return (
    <>
      <textarea
        aria-describedby={`${id}-room`}
        aria-label={t("instructions.title")}
        className="scroll-thin block min-h-36 w-full resize-y rounded-lg border border-border-strong bg-card px-3 py-2 text-base leading-relaxed -outline-offset-2 md:text-sm"
        maxLength={MAX_LENGTH}
        onBlur={leave}
        onChange={(event) => write(event.target.value)}
        placeholder={t("instructions.placeholder")}
        value={text}
      />
      <div className="mt-2 flex min-h-10 items-center gap-3 touch:min-h-11">
        <Button look="outline" onClick={keep}>
          {say("save")}
        </Button>
        <div aria-live="polite" className="min-w-0 flex-1">
          <SaveNote state={state} />
        </div>
        <p className="shrink-0 text-muted-foreground text-xs tabular-nums" id={`${id}-room`}>
          {text.length >= NEAR_THE_END &&
            t("instructions.room", { length: text.length, max: MAX_LENGTH })}
        </p>
      </div>
    </>
  );
}
