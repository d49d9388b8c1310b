import { Check } from "lucide-react";
import type { SaveState } from "./use-saved-text";

const WORDS = { untouched: "", unsaved: "Not saved yet", saving: "Saving…", saved: "Saved" };

/** What has become of what was entered. */
export function SaveNote({ state }: { state: SaveState }) {
  const isFailed = state.step === "failed";
  return (
    <p
      className={isFailed ? "text-danger text-sm" : "text-muted-foreground text-sm"}
      role={isFailed ? "alert" : undefined}
    >
      {state.step === "saved" && (
        <Check aria-hidden="true" className="mr-1 inline size-4 text-primary" />
      )}
      {state.step === "failed" ? `Not saved. ${state.why}` : WORDS[state.step]}
    </p>
  );
}
