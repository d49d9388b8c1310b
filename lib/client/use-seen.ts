import { useEffect, useRef, useSyncExternalStore } from "react";
import { useLatest } from "./use-latest";

function subscribe(onChange: () => void): () => void {
  document.addEventListener("visibilitychange", onChange);
  return () => document.removeEventListener("visibilitychange", onChange);
}

/** Whether somebody can see this page. */
function useVisible(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => document.visibilityState === "visible",
    () => false,
  );
}

type Seen = { id: string; unread: boolean; running: boolean };

/** Calls back when a chat with an unread reply, or with one that ends, is open before somebody's eyes. */
export function useSeen(chat: Seen | undefined, onSeen: (id: string) => void): void {
  const isVisible = useVisible();
  const latest = useLatest(onSeen);
  const runningId = useRef<string>(undefined);
  const { id, unread = false, running = false } = chat ?? {};
  useEffect(() => {
    const hasEnded = !running && id !== undefined && runningId.current === id;
    runningId.current = running ? id : undefined;
    if (id && isVisible && (unread || hasEnded)) latest.current(id);
  }, [id, unread, running, isVisible, latest]);
}
