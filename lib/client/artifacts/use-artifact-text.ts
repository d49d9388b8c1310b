import { useEffect, useState } from "react";
import { type ChatFailure, toChatFailure } from "../chat-error";
import { fetchText } from "./artifact-api";

type Loaded = { path: string; text?: string; failure?: ChatFailure };

/** The last text, so that closing and opening it again costs nothing. One: a text may be 25 MB. */
let last: Loaded | undefined;

/** A text by its address. It is kept by version, and a version never changes. */
export function useArtifactText(path: string | undefined) {
  const [loaded, setLoaded] = useState<Loaded | undefined>(last);
  const [attempt, setAttempt] = useState(0);
  const current = loaded?.path === path ? loaded : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (!path) return;
    if (last?.path === path) {
      // Another reader's text may take its place there.
      setLoaded(last);
      return;
    }
    const abort = new AbortController();
    fetchText(path, abort.signal).then(
      (text) => {
        last = { path, text };
        setLoaded(last);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setLoaded({ path, failure: toChatFailure(error) });
      },
    );
    return () => abort.abort();
  }, [path, attempt]);

  return {
    text: current?.text ?? (last?.path === path ? last?.text : undefined),
    failure: current?.failure,
    retry() {
      setLoaded(undefined);
      setAttempt((count) => count + 1);
    },
  };
}
