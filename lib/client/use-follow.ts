import { useCallback } from "react";
import type { ChatMessage, ChatView } from "../chats/types";
import { useFreshen } from "./use-freshen";
import { useNotices } from "./use-notices";
import { useOnceAtATime } from "./use-once-at-a-time";

type Options = {
  messages: ChatMessage[];
  /** The messages come from memory: the server may know more. */
  isStale: boolean;
  /** Neither reading a reply nor about to, and with no message that could not be sent: the server's would replace it. */
  isAtRest: boolean;
  setAwaiting(isAwaiting: boolean): void;
  reload(): Promise<ChatView | undefined>;
  resumeStream(): Promise<void>;
};

/**
 * Reads along where a reply is being written: when a turn starts somewhere else in a chat that lies open, in a chat
 * shown from memory, and when asked to.
 * @returns what reads the running reply, and what first asks the server how the chat stands
 */
export function useFollow(
  chatId: string,
  options: Options,
): Record<"reconnect" | "catchUp", () => void> {
  const { messages, isStale, isAtRest, setAwaiting, reload } = options;
  const resume = useOnceAtATime(options.resumeStream);
  const freshen = useFreshen(isStale, { reload, resume, onSettled: () => setAwaiting(false) });
  useNotices((notice) => {
    // A chat without messages is not on the server, or not yet.
    if (!isAtRest || messages.length === 0) return;
    const isHere = notice.type === "turn-started" && notice.chatId === chatId;
    if (!isHere && notice.type !== "missed") return;
    catchUp();
  });
  const catchUp = useCallback(() => {
    setAwaiting(true);
    freshen();
  }, [freshen, setAwaiting]);
  const reconnect = useCallback(() => {
    setAwaiting(true);
    void resume();
  }, [resume, setAwaiting]);
  return { reconnect, catchUp };
}
