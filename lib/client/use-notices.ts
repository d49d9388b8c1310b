import { useEffect } from "react";
import { openNoticeChannel, type PageNotice } from "./notice-channel";
import { useLatest } from "./use-latest";

const listeners = new Set<(notice: PageNotice) => void>();
let close: (() => void) | undefined;

/** A page comes to life part by part: those that are late to listen missed what the first ones were told they had. */
const COMING_TO_LIFE_MS = 5_000;
let missedAt = Number.NEGATIVE_INFINITY;

/** A page has one channel, as long as anything on it listens. */
function listen(listener: (notice: PageNotice) => void): () => void {
  listeners.add(listener);
  if (performance.now() < missedAt + COMING_TO_LIFE_MS) listener({ type: "missed" });
  close ??= openNoticeChannel((notice) => {
    if (notice.type === "missed") missedAt = performance.now();
    for (const each of [...listeners]) each(notice);
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    close?.();
    close = undefined;
  };
}

/** Hears what happens in any of this person's chats, in whichever tab or device. */
export function useNotices(onNotice: (notice: PageNotice) => void): void {
  const latest = useLatest(onNotice);
  useEffect(() => listen((notice) => latest.current(notice)), [latest]);
}
