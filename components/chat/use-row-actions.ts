import { type RefObject, useCallback, useMemo } from "react";
import { toChatFailure } from "@/lib/client/chat-error";
import { toast } from "@/lib/client/toast";
import type { ChatSession } from "@/lib/client/use-chat-session";
import { useLatest } from "@/lib/client/use-latest";
import type { Outgoing, Retry } from "@/lib/client/use-turn";
import type { RowActions } from "./message-row";
import { useBranchSwitch } from "./use-branch-switch";

type Options = {
  session: ChatSession;
  scroller: RefObject<HTMLElement | null>;
  /** True while another branch is put in place. */
  isSwitching: RefObject<boolean>;
};

const BUSY = "A reply is being written. Stop it, or wait until it is done.";
const UNSENT = "Your last message is not sent yet. Send it again or take it back first.";

/** What the rows of a chat can do, the same objects all along, so that a row renders only for what it shows. */
export function useRowActions({ session, scroller, isSwitching }: Options): RowActions {
  const { messages, retry, edit, goOn, reconnect, vote, selectBranch } = session;
  const latest = useLatest(session);

  /** What is being written, or waits to be sent, stands at the end of the branch that is shown. */
  const mayChange = useCallback(() => {
    const { isReplying, isAwaiting, failure, messages } = latest.current;
    const isBusy = isReplying || isAwaiting;
    const isUnsent = failure !== undefined && messages.at(-1)?.role === "user";
    if (isBusy) toast.error(BUSY);
    else if (isUnsent) toast.error(UNSENT);
    return !isBusy && !isUnsent;
  }, [latest]);

  const onSwitch = useBranchSwitch(isSwitching, {
    messages,
    scroller,
    mayChange,
    select: selectBranch,
    onFailure: (error) => toast.error(toChatFailure(error).message),
  });

  return useMemo(
    () => ({
      mayChange,
      onSwitch,
      onVote: vote,
      onReconnect: reconnect,
      onContinue: () => void goOn(),
      onEdit: (messageId: string, message: Outgoing) => {
        if (mayChange()) edit(messageId, message);
      },
      onRetry: (wish?: Retry) => {
        if (mayChange()) retry(wish);
      },
    }),
    [mayChange, onSwitch, vote, reconnect, goOn, edit, retry],
  );
}
