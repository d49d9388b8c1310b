import { type RefObject, useCallback, useMemo } from "react";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { useCalm } from "@/lib/client/use-calm";
import type { ChatSession } from "@/lib/client/use-chat-session";
import { useLatest } from "@/lib/client/use-latest";
import { Composer, type ComposerHandle } from "../composer/composer";

type Props = {
  /** Of a chat that has begun. */
  chatId: string | undefined;
  session: ChatSession;
  attachments: Attachments;
  composer: RefObject<ComposerHandle | null>;
  draftKey: string;
  obstacle: string | undefined;
  onTemporary: (() => void) | undefined;
  onSend(text: string): void;
  onWake(): void;
};

/** The composer of a chat that is kept. It is not drawn again with every word of a reply. */
export function ChatComposer({ chatId, session, composer, onTemporary, onSend, ...props }: Props) {
  const { isReplying, isAwaiting, failure, retry, goOn, stop, isStopping } = session;
  const messages = useCalm(session.messages, isReplying);
  const commands = useMemo(() => {
    const told = { messages, isReplying, isAwaiting, failure, retry, goOn };
    return { chatId, session: told, onTemporary };
  }, [chatId, messages, isReplying, isAwaiting, failure, retry, goOn, onTemporary]);
  const latest = useLatest(onSend);
  const send = useCallback((text: string) => latest.current(text), [latest]);
  return (
    <Composer
      {...props}
      commands={commands}
      isAwaiting={isAwaiting}
      isBusy={isReplying}
      isStopping={isStopping}
      onSend={send}
      onStop={stop}
      ref={composer}
    />
  );
}
