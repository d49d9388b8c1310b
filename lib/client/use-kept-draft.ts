import { useCallback, useEffect, useMemo, useRef } from "react";
import { draftStorageKey, inParagraphs, loadDraft, saveDraft } from "./drafts";

/** Long enough not to write at every key, short enough that a crash costs a word at most. */
const SAVE_AFTER_MS = 250;

type KeptDraft = { keep(text: string): void; forget(): void };

/** Keeps what is being written under a key, across reloads and crashes, and beside other tabs that write there too. */
export function useKeptDraft(key: string): KeptDraft {
  /** Written here and not sent. */
  const own = useRef("");
  /** What this page last read or wrote; what else is stored is another tab's. */
  const known = useRef("");
  /** What another tab had stored where this page's own is now. */
  const displaced = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(
    (text: string) => {
      known.current = text;
      saveDraft(key, text);
    },
    [key],
  );

  const write = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const stored = loadDraft(key);
    const isOthers = stored !== known.current;
    if (own.current) {
      if (isOthers) displaced.current = stored;
      save(own.current);
    } else if (!isOthers) {
      save(displaced.current);
      displaced.current = "";
    }
  }, [key, save]);

  /** The tab that wrote the other text may be gone: whoever comes next finds both. */
  const leave = useCallback(() => {
    if (timer.current !== undefined) write();
    const stored = loadDraft(key);
    const other = stored === known.current ? displaced.current : stored;
    if (own.current && other && !other.includes(own.current))
      save(inParagraphs(other, own.current));
  }, [key, save, write]);

  useEffect(() => {
    known.current = loadDraft(key);
    own.current = "";
    displaced.current = "";
    const follow = (event: StorageEvent) => {
      if (event.key !== draftStorageKey(key) || event.newValue !== null) return;
      // Sent or cleared in another tab. Was it not this very text, then this page's own is unsent.
      if (event.oldValue?.includes(own.current)) own.current = "";
      else save(own.current);
    };
    window.addEventListener("storage", follow);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("storage", follow);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [key, save, leave]);

  return useMemo(
    () => ({
      keep(text) {
        own.current = text;
        clearTimeout(timer.current);
        timer.current = setTimeout(write, SAVE_AFTER_MS);
      },
      /** At once: what is saved under this key from now on must not be undone by a late save. */
      forget() {
        own.current = "";
        write();
      },
    }),
    [write],
  );
}
