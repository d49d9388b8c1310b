import { type RefObject, useCallback, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "@/lib/client/toast";
import type { ChatSession } from "@/lib/client/use-chat-session";
import { useFailureToast } from "@/lib/client/use-failure-toast";
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

/** What the rows of a chat can do, the same objects all along, so that a row renders only for what it shows. */
export function useRowActions({ session, scroller, isSwitching }: Options): RowActions {
  const { messages, retry, edit, goOn, reconnect, vote, selectBranch } = session;
  const t = useTranslations("chat");
  const onFailure = useFailureToast();
  const latest = useLatest({ ...session, t });

  /** What is being written, or waits to be sent, stands at the end of the branch that is shown. */
  const mayChange = useCallback(() => {
    const { isReplying, isAwaiting, isUnsent, t } = latest.current;
    const isBusy = isReplying || isAwaiting;
    if (isBusy) toast.error(t("busy"));
    else if (isUnsent) toast.error(t("unsent"));
    return !isBusy && !isUnsent;
  }, [latest]);

  const onSwitch = useBranchSwitch(isSwitching, {
    messages,
    scroller,
    mayChange,
    select: selectBranch,
    onFailure,
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
