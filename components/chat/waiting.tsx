"use client";

import type { QueuedMessage } from "@/lib/client/queue";
import type { MessageQueue } from "@/lib/client/use-queue";
import { later } from "../ui/later";

const list = later(() => import("../composer/queue-list"), Texts);

/** Before somebody loses the network, and sends more than one message. */
export const preloadWaiting = list.preload;

type Props = {
  queue: MessageQueue;
  isReplying: boolean;
  onEdit(message: QueuedMessage): void;
  onRemove(message: QueuedMessage): void;
};

/** The messages that wait for the reply, above the composer. */
export function Waiting(props: Props) {
  if (props.queue.items.length === 0) return null;
  return (
    <div className="mx-auto w-full max-w-3xl px-3 sm:px-5">
      <list.Later {...props} />
    </div>
  );
}

/** Without a network nothing is sent; what waits is at least seen. */
function Texts({ queue }: Props) {
  return (
    <ul className="px-2 py-1 text-sm">
      {queue.items.map(({ messageId, text }) => (
        <li className="truncate" dir="auto" key={messageId}>
          {text}
        </li>
      ))}
    </ul>
  );
}
