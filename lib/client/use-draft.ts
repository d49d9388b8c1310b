import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { loadDraft, saveDraft } from "./drafts";

/** Long enough not to write at every key, short enough that a crash costs a word at most. */
const SAVE_AFTER_MS = 250;

/**
 * The text in the composer, kept under a key across reloads and crashes.
 * @param field its own text comes first: it may have been typed before the page came alive
 */
export function useDraft(
  key: string,
  field: RefObject<HTMLTextAreaElement | null>,
): { text: string; change(text: string): void; clear(): void } {
  const [text, setText] = useState("");
  const unsaved = useRef<string>(undefined);

  const flush = useCallback(() => {
    if (unsaved.current !== undefined) saveDraft(key, unsaved.current);
    unsaved.current = undefined;
  }, [key]);

  useEffect(() => {
    setText(field.current?.value || loadDraft(key));
  }, [key, field]);

  useEffect(() => {
    if (unsaved.current === undefined) return;
    const timer = setTimeout(flush, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  const change = useCallback((next: string) => {
    unsaved.current = next;
    setText(next);
  }, []);

  /** At once: what is saved under this key from now on must not be undone by a late save. */
  const clear = useCallback(() => {
    unsaved.current = undefined;
    saveDraft(key, "");
    setText("");
  }, [key]);

  return { text, change, clear };
}
