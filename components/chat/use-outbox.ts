import { type RefObject, useEffect } from "react";
import { deletePart } from "@/lib/client/attachments/delete-part";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { inParagraphs } from "@/lib/client/drafts";
import { withoutProject } from "@/lib/client/project-address";
import type { QueuedMessage } from "@/lib/client/queue";
import type { ChatSession } from "@/lib/client/use-chat-session";
import { useFailureToast } from "@/lib/client/use-failure-toast";
import { useLatest } from "@/lib/client/use-latest";
import { type MessageQueue, useQueue } from "@/lib/client/use-queue";
import type { Outgoing } from "@/lib/client/use-turn";
import type { ComposerHandle } from "../composer/composer";

type Options = {
  chatId: string;
  /** The chat begins with the first message sent here. */
  isNew: boolean;
  session: ChatSession;
  attachments: Attachments;
  composer: RefObject<ComposerHandle | null>;
  /** Why nothing can be sent, if nothing can. */
  obstacle: string | undefined;
};

/** What leaves the composer: at once, or when the reply that is being written has ended. */
export function useOutbox({ chatId, isNew, session, attachments, composer, obstacle }: Options) {
  const onTrouble = useFailureToast();
  const { messages, isReplying, isAwaiting, failure, send, stop } = session;
  const canSend = !isReplying && !isAwaiting && !failure && !obstacle;
  const queue: MessageQueue = useQueue(chatId, { messages, isReplying, canSend, send, stop });

  useSentTooEarly(session, queue);

  function submit(text: string) {
    const message = { text, attachments: attachments.take() };
    if (isReplying) {
      queue.add(message);
      return;
    }
    if (isNew && window.location.pathname === "/") {
      const search = withoutProject(window.location.search);
      window.history.replaceState(null, "", `/chat/${chatId}${search}`);
    }
    send(withUnsent(message));
  }

  /** What was not sent goes along: alone, it would stand here like what was, and be nowhere after a reload. */
  function withUnsent({ text, attachments }: Outgoing): Outgoing {
    if (!session.isUnsent) return { text, attachments };
    const unsent = session.withdraw();
    return {
      text: inParagraphs(unsent.text, text),
      attachments: [...unsent.attachments, ...attachments],
    };
  }

  /** Back into the composer, before what is written there. */
  function takeBack({ messageId }: QueuedMessage) {
    const message = queue.remove(messageId);
    if (!message) return;
    composer.current?.insert(message.text, "start");
    attachments.restore(message.attachments);
  }

  /** What was attached to it goes too; whatever the server keeps of it goes with the chat. */
  function discard({ messageId }: QueuedMessage) {
    for (const part of queue.remove(messageId)?.attachments ?? []) {
      deletePart(chatId, part).catch(onTrouble);
    }
  }

  return { queue, submit, takeBack, discard };
}

/** A reply was begun elsewhere, of which this page did not know: what was sent waits for its end. */
function useSentTooEarly(session: ChatSession, queue: MessageQueue): void {
  const { messages, failure } = session;
  const latest = useLatest({ session, queue });
  const last = messages.at(-1);
  const messageId = last?.role === "user" ? last.id : undefined;
  const isBusy = failure?.code === "reply_in_progress";
  useEffect(() => {
    const { session, queue } = latest.current;
    if (!isBusy || !messageId || session.isEdit()) return;
    queue.putBack({ ...session.withdraw(), messageId });
    session.catchUp();
  }, [isBusy, messageId, latest]);
}
