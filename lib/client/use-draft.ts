import { type RefObject, useCallback, useEffect, useState } from "react";
import { loadDraft } from "./drafts";
import { useKeptDraft } from "./use-kept-draft";

/**
 * The text in the composer, kept under a key across reloads and crashes.
 * @param field its own text comes first: it may have been typed before the page came alive
 */
export function useDraft(
  key: string,
  field: RefObject<HTMLTextAreaElement | null>,
): { text: string; change(text: string): void; clear(): void } {
  const [text, setText] = useState("");
  const { keep, forget } = useKeptDraft(key);

  useEffect(() => {
    setText(field.current?.value || loadDraft(key));
  }, [key, field]);

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
