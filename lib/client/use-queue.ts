import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { v7 as uuid } from "uuid";
import type { ChatMessage } from "../chats/types";
import { isUnfinished } from "./message-status";
import {
  changeQueue,
  emptyQueue,
  holdQueue,
  loadQueue,
  type QueuedMessage,
  subscribeToQueues,
} from "./queue";
import { useLatest } from "./use-latest";
import { useLock } from "./use-lock";
import type { Outgoing } from "./use-turn";

type Options = {
  messages: ChatMessage[];
  isReplying: boolean;
  /** Nothing is on its way, and nothing stands in the way. */
  canSend: boolean;
  send(message: Outgoing): void;
  stop(): Promise<void>;
};

export type MessageQueue = {
  items: readonly QueuedMessage[];
  /** The reply before did not end by itself, or it is held: whoever queued wants to look at that first. */
  isPaused: boolean;
  add(message: Outgoing): void;
  /** First in the queue, under the id that it was sent with. */
  putBack(message: QueuedMessage): void;
  /** @returns what was in it */
  remove(messageId: string): QueuedMessage | undefined;
  /** Nothing is sent by itself before something else was. */
  hold(): void;
  /** Ends what is being written for it. */
  sendNow(messageId: string): void;
};

const endedWell = (last: ChatMessage | undefined) =>
  last?.role === "assistant" && last.metadata?.status === "done";

/** Messages that are sent one after the other, each when the reply to the one before has ended. */
export function useQueue(chatId: string, options: Options): MessageQueue {
  const { messages, isReplying, canSend } = options;
  const items = useSyncExternalStore(subscribeToQueues, () => loadQueue(chatId), emptyQueue);
  // All tabs show the queue; one of them sends it.
  const isSender = useLock(`holdfast:queue:${chatId}`, items.length > 0);
  const latest = useLatest(options);
  const last = messages.at(-1);
  const next = items[0];
  const isPaused = !isReplying && (next?.isHeld === true || !endedWell(last));
  const isDue =
    isSender && canSend && !isUnfinished(last) && (!isPaused || next?.isUrgent === true);

  const remove = useCallback(
    (messageId: string) => {
      const removed = loadQueue(chatId).find((item) => item.messageId === messageId);
      if (removed) {
        changeQueue(chatId, (queue) => queue.filter((item) => item.messageId !== messageId));
      }
      return removed;
    },
    [chatId],
  );

  useEffect(() => {
    const message = isDue && next && remove(next.messageId);
    if (!message) return;
    // It was sent before the page went away, and only its leaving the queue was lost.
    if (latest.current.messages.some(({ id }) => id === message.messageId)) return;
    latest.current.send(message);
  }, [isDue, next, remove, latest]);

  useEffect(() => {
    if (isReplying) holdQueue(chatId, false);
  }, [isReplying, chatId]);

  const actions = useMemo(
    () => ({
      add: ({ text, attachments }: Outgoing) =>
        changeQueue(chatId, (queue) => [...queue, { messageId: uuid(), text, attachments }]),
      hold: () => holdQueue(chatId),
      putBack: (message: QueuedMessage) => changeQueue(chatId, (queue) => [message, ...queue]),
      sendNow(messageId: string) {
        changeQueue(chatId, (queue) => {
          const urgent = queue.filter((item) => item.messageId === messageId);
          const others = queue.filter((item) => item.messageId !== messageId);
          return [...urgent.map((item) => ({ ...item, isUrgent: true })), ...others];
        });
        if (latest.current.isReplying) void latest.current.stop();
      },
    }),
    [chatId, latest],
  );

  return { items, isPaused, remove, ...actions };
}
