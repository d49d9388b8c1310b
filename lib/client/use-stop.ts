import { useCallback, useEffect, useRef, useState } from "react";
import type { ChatMessage } from "../chats/types";
import { stopReply } from "./stop-reply";
import { useLatest } from "./use-latest";

type Options = {
  messages: ChatMessage[];
  isBusy: boolean;
  /** Whether the server has not said yet that it has the message. */
  isPending(): boolean;
  /** Ends the page's own request. */
  cut(): void;
  /** The server could not be told, and the reply goes on. */
  onFailure(error: unknown): void;
};

const questionIn = (messages: ChatMessage[]) =>
  messages.findLast(({ role }) => role === "user")?.id;

/**
 * Stopping a reply, and whether that is under way.
 * @param path of what it is stopped by
 */
export function useStop(
  path: string,
  options: Options,
): { isStopping: boolean; stop(): Promise<void> } {
  const [isStopping, setStopping] = useState(false);
  const latest = useLatest(options);
  const hasStayedOffline = useStayedOffline(options.isBusy);
  const stop = useCallback(async () => {
    // The server cannot have heard of it yet, nor of its stop.
    if (hasStayedOffline() && latest.current.isPending()) return latest.current.cut();
    setStopping(true);
    // What waited for the end of this reply is sent at once, and is not to be stopped with it.
    const questionId = questionIn(latest.current.messages);
    try {
      await stopReply(path, {
        isLive: () => latest.current.isBusy && questionIn(latest.current.messages) === questionId,
        cut: () => latest.current.cut(),
      });
    } catch (error) {
      latest.current.onFailure(error);
    } finally {
      setStopping(false);
    }
  }, [path, latest, hasStayedOffline]);
  return { isStopping: isStopping && options.isBusy, stop };
}

/** Tells whether there has been no network since this began. */
function useStayedOffline(isBusy: boolean): () => boolean {
  const hasStayed = useRef(false);
  useEffect(() => {
    hasStayed.current = isBusy && navigator.onLine === false;
    const end = () => {
      hasStayed.current = false;
    };
    window.addEventListener("online", end);
    return () => window.removeEventListener("online", end);
  }, [isBusy]);
  return useCallback(() => hasStayed.current, []);
}
