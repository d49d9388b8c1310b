import { useCallback, useEffect } from "react";
import type { ChatView } from "../chats/types";
import { isUnfinished } from "./message-status";
import { useLatest } from "./use-latest";

type Options = {
  reload(): Promise<ChatView | undefined>;
  resume(): Promise<void>;
  /** Nothing is being written. */
  onSettled(): void;
};

/**
 * Asks the server how a chat stands, and reads along where a reply is being written: at once for a chat that was
 * shown from memory, and whenever the returned function is called.
 */
export function useFreshen(isStale: boolean, options: Options): () => void {
  const latest = useLatest(options);
  const freshen = useCallback(() => {
    const { reload, resume, onSettled } = latest.current;
    void reload().then((view) => {
      if (isUnfinished(view?.messages.at(-1))) void resume();
      else onSettled();
    });
  }, [latest]);
  useEffect(() => {
    if (isStale) freshen();
  }, [isStale, freshen]);
  return freshen;
}
