import { useEffect, useSyncExternalStore } from "react";
import type { CjkPlugin, CodeHighlighterPlugin, MathPlugin } from "streamdown";

/** What most replies do without: each part comes when the first text needs it. */
type Renderers = { code?: CodeHighlighterPlugin; math?: MathPlugin; cjk?: CjkPlugin };
type Kind = keyof Renderers;

const LOADERS: { [K in Kind]-?: () => Promise<Required<Renderers>[K]> } = {
  code: () => import("./code-highlighter").then(({ highlighter }) => highlighter),
  math: () => import("./formulas").then(({ formulas }) => formulas),
  cjk: () => import("@streamdown/cjk").then(({ createCjkPlugin }) => createCjkPlugin()),
};

const NONE: Renderers = {};
let loaded: Renderers = NONE;
const loading = new Set<Kind>();
const listeners = new Set<() => void>();

function load<K extends Kind>(kind: K): void {
  if (loading.has(kind)) return;
  loading.add(kind);
  LOADERS[kind]().then(
    (renderer) => {
      loaded = { ...loaded, [kind]: renderer };
      for (const tell of listeners) tell();
    },
    // Without it the text is plain; the next text that needs it tries again.
    () => loading.delete(kind),
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A part of the renderer, once it is there and if it is needed; until then the text is shown without it. */
export function useRenderer<K extends Kind>(kind: K, isNeeded: boolean): Renderers[K] {
  const renderer = useSyncExternalStore(
    subscribe,
    () => loaded[kind],
    () => NONE[kind],
  );
  useEffect(() => {
    if (isNeeded) load(kind);
  }, [kind, isNeeded]);
  return isNeeded ? renderer : undefined;
}
