import type { ExternalToast, toast as sonner } from "sonner";

type Sonner = typeof sonner;

/** Nobody waits for a notice: what shows them is loaded with the first one. */
let shower: Sonner | undefined;
let waiting: ((shower: Sonner) => void)[] = [];
let isWanted = false;
const listeners = new Set<() => void>();

function show(notice: (shower: Sonner) => void): void {
  if (shower) {
    notice(shower);
    return;
  }
  waiting = [...waiting, notice];
  isWanted = true;
  for (const tell of listeners) tell();
}

/** A notice that stands for a moment above the page. */
export const toast = {
  error: (message: string, options?: ExternalToast) =>
    show((sonner) => void sonner.error(message, options)),
  success: (message: string, options?: ExternalToast) =>
    show((sonner) => void sonner.success(message, options)),
};

/** For what shows the notices: whether there is one to show. */
export const toastsWanted = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => isWanted,
};

/** What shows the notices is on the page: it gets those that wait, and all that come. */
export function showToastsWith(sonner: Sonner): void {
  shower = sonner;
  for (const notice of waiting) notice(sonner);
  waiting = [];
}
