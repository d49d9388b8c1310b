import { Check } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { SaveState } from "./use-saved-text";

/** What has become of what was entered. */
export function SaveNote({ state }: { state: SaveState }) {
  const t = useTranslations("settings");
  const say = useTranslations("common");
  const words = {
    untouched: "",
    unsaved: t("save.unsaved"),
    saving: t("save.saving"),
    saved: say("saved"),
  };
  const isFailed = state.step === "failed";
  return (
    <p
      className={isFailed ? "text-danger text-sm" : "text-muted-foreground text-sm"}
      role={isFailed ? "alert" : undefined}
    >
      {state.step === "saved" && (
        <Check aria-hidden="true" className="mr-1 inline size-4 text-primary" />
      )}
      {state.step === "failed" ? t("save.failed", { why: state.why }) : words[state.step]}
    </p>
  );
}
