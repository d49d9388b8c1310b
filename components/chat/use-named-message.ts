import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { toChatFailure } from "@/lib/client/chat-error";
import { namedMessage } from "@/lib/client/message-address";
import { toast } from "@/lib/client/toast";
import type { ChatSession } from "@/lib/client/use-chat-session";
import { useFailureWords } from "@/lib/client/use-failure-words";
import { useLatest } from "@/lib/client/use-latest";
import { reveal } from "./reveal";

type Named = Pick<ChatSession, "messages" | "isAwaiting" | "selectBranch">;

/**
 * Shows the message that the address names: when the chat is opened, and when the address names another. Where it is
 * not on the page, the branch that it is on is shown first.
 */
export function useNamedMessage(session: Named, stopScroll: () => void): void {
  const { messages, isAwaiting } = session;
  const t = useTranslations("chat");
  const failureWords = useFailureWords();
  const latest = useLatest({
    ...session,
    stopScroll,
    onFailure: (error: unknown) =>
      toast.error(t("messageNotShown", { why: failureWords(toChatFailure(error)) })),
  });
  const isDue = useRef(true);
  /** The message whose branch was asked for. */
  const asked = useRef<string>(undefined);
  const branch = `${messages.length} ${messages.at(-1)?.id}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was not there may be among the messages that came
  useEffect(() => {
    let end: (() => void) | undefined;
    const show = () => {
      end?.();
      const named = namedMessage();
      isDue.current = named !== undefined && !named.element;
      if (named?.element) {
        asked.current = undefined;
        latest.current.stopScroll();
        end = reveal(named.element);
      } else if (named && !isAwaiting && asked.current !== named.messageId) {
        asked.current = named.messageId;
        latest.current.selectBranch(named.messageId).catch((error: unknown) => {
          if (asked.current === named.messageId) {
            // Whoever chooses it again asks again; what changes in the chat does not.
            asked.current = undefined;
            isDue.current = false;
          }
          latest.current.onFailure(error);
        });
      }
    };
    if (isDue.current) show();
    window.addEventListener("hashchange", show);
    return () => {
      window.removeEventListener("hashchange", show);
      end?.();
    };
  }, [branch, isAwaiting, latest]);
}
