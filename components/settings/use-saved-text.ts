import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { toChatFailure } from "@/lib/client/chat-error";
import { loadDraft, saveDraft } from "@/lib/client/drafts";
import { toast } from "@/lib/client/toast";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { useLatest } from "@/lib/client/use-latest";
import { useOnceAtATime } from "@/lib/client/use-once-at-a-time";

export type SaveState =
  | { step: "untouched" | "unsaved" | "saving" | "saved" }
  | { step: "failed"; why: string };

/**
 * A text that is saved when it is asked for, and at the latest when its field goes, or the page. Until then it is kept
 * in this browser, and comes back where saving failed and the field was gone.
 */
export function useSavedText(
  draftKey: string,
  first: string,
  save: (text: string) => Promise<void>,
) {
  const t = useTranslations("settings");
  const wordsOf = useFailureWords();
  const [text, setText] = useState(() => loadDraft(draftKey) || first);
  const [state, setState] = useState<SaveState>({ step: text === first ? "untouched" : "unsaved" });
  const saved = useRef(first);
  const isGone = useRef(false);
  const latest = useLatest({ text, save });

  const keep = useOnceAtATime(async () => {
    try {
      // What was typed while it was being saved comes after.
      while (latest.current.text !== saved.current) {
        const next = latest.current.text;
        setState({ step: "saving" });
        await latest.current.save(next);
        saved.current = next;
      }
      saveDraft(draftKey, "");
      setState({ step: "saved" });
    } catch (error) {
      const why = wordsOf(toChatFailure(error));
      setState({ step: "failed", why });
      if (isGone.current) toast.error(t("instructions.notSaved", { why }));
    }
  });

  useEffect(() => {
    // Saved with the page that went, which did not hear of it.
    if (loadDraft(draftKey) === first) saveDraft(draftKey, "");
  }, [draftKey, first]);

  useEffect(() => {
    isGone.current = false;
    const keepNews = () => void (latest.current.text !== saved.current && keep());
    window.addEventListener("pagehide", keepNews);
    return () => {
      window.removeEventListener("pagehide", keepNews);
      isGone.current = true;
      void keep();
    };
  }, [keep, latest]);

  function write(next: string) {
    setText(next);
    saveDraft(draftKey, next === saved.current ? "" : next);
    setState({ step: next === saved.current ? "untouched" : "unsaved" });
  }

  const isWaiting = state.step === "unsaved" || state.step === "failed";
  return {
    text,
    state,
    write,
    keep: () => void keep(),
    leave: () => void (isWaiting && keep()),
  };
}
