"use client";

import { lazy, Suspense } from "react";
import type { QueuedMessage } from "@/lib/client/queue";
import type { MessageQueue } from "@/lib/client/use-queue";

/** Without a network nothing is sent; what waits is kept, and shown when there is one again. */
const QueueList = lazy(() =>
  import("../composer/queue-list").catch(() => ({ default: () => null })),
);

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
      <Suspense>
        <QueueList {...props} />
      </Suspense>
    </div>
  );
}
