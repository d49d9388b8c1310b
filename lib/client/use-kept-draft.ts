import { useCallback, useEffect, useMemo, useRef } from "react";
import { saveDraft } from "./drafts";

/** Long enough not to write at every key, short enough that a crash costs a word at most. */
const SAVE_AFTER_MS = 250;

type KeptDraft = { keep(text: string): void; forget(): void };

/** Keeps what is being written under a key, across reloads and crashes. */
export function useKeptDraft(key: string): KeptDraft {
  const unsaved = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (unsaved.current !== undefined) saveDraft(key, unsaved.current);
    unsaved.current = undefined;
  }, [key]);

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  return useMemo(
    () => ({
      keep(text) {
        unsaved.current = text;
        clearTimeout(timer.current);
        timer.current = setTimeout(flush, SAVE_AFTER_MS);
      },
      /** At once: what is saved under this key from now on must not be undone by a late save. */
      forget() {
        unsaved.current = "";
        flush();
      },
    }),
    [flush],
  );
}
