import { useEffect } from "react";
import type { ChatView } from "../chats/types";
import { isUnfinished } from "./message-status";
import { useLatest } from "./use-latest";

type Options = {
  reload(): Promise<ChatView | undefined>;
  resume(): Promise<void>;
  /** Nothing is being written. */
  onSettled(): void;
};

/** Asks the server how a chat stands that was shown from memory, and reads along where a reply is being written. */
export function useFreshen(isStale: boolean, options: Options): void {
  const latest = useLatest(options);
  useEffect(() => {
    if (!isStale) return;
    const { reload, resume, onSettled } = latest.current;
    void reload().then((view) => {
      if (isUnfinished(view?.messages.at(-1))) void resume();
      else onSettled();
    });
  }, [isStale, latest]);
}
