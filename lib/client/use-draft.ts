import { type RefObject, useCallback, useEffect, useState } from "react";
import { inParagraphs, loadDraft } from "./drafts";
import { useKeptDraft } from "./use-kept-draft";

/**
 * The text in the composer, kept under a key across reloads and crashes.
 * @param field what it has already was typed before the page came alive, and goes on from what is kept
 */
export function useDraft(
  key: string,
  field: RefObject<HTMLTextAreaElement | null>,
): { text: string; change(text: string): void; clear(): void } {
  const [text, setText] = useState("");
  const { keep, forget } = useKeptDraft(key);

  useEffect(() => {
    const stored = loadDraft(key);
    const typed = field.current?.value ?? "";
    if (stored.endsWith(typed)) return setText(stored);
    const both = inParagraphs(stored, typed);
    keep(both);
    setText(both);
  }, [key, field, keep]);

  const change = useCallback(
    (next: string) => {
      keep(next);
      setText(next);
    },
    [keep],
  );

  const clear = useCallback(() => {
    forget();
    setText("");
  }, [forget]);

  return { text, change, clear };
}
