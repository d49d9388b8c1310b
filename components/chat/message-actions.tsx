"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { ChatMessage } from "@/lib/chats/types";
import { textOf } from "@/lib/client/message-status";
import { ActionButton } from "./action-button";
import { ActionRow } from "./action-row";
import { BranchArrows } from "./branch-arrows";
import { CopyButton } from "./copy-button";
import type { RowActions } from "./message-row";
import { ReplyModel } from "./reply-model";
import { VoteButtons } from "./vote-buttons";

type Props = Pick<RowActions, "onSwitch" | "onVote"> & {
  message: ChatMessage;
  siblings: string[] | undefined;
  isLast: boolean;
  /** Has the reply written again, by the same model if no other is named. */
  onRetry: ((model?: string) => void) | undefined;
  /** Where the reply failed, its Retry stands with the reason. */
  hasRetry: boolean;
};

export function MessageActions({ message, siblings, isLast, onRetry, ...props }: Props) {
  const t = useTranslations("chat");
  const common = useTranslations("common");
  const { id, metadata = {} } = message;
  const { model, usage, vote } = metadata;
  return (
    <ActionRow className="mt-2 -ml-2" isShown={isLast}>
      <BranchArrows messageId={id} onSwitch={props.onSwitch} siblings={siblings} />
      <CopyButton label={t("copyReply")} text={textOf(message)} />
      {props.hasRetry && onRetry && (
        <ActionButton label={common("retry")} onClick={() => onRetry()}>
          <RotateCw aria-hidden="true" />
        </ActionButton>
      )}
      <VoteButtons onVote={(next) => props.onVote(id, next, vote)} vote={vote} />
      <ReplyModel model={model} onRetry={onRetry} />
      {usage && (
        <span className="px-1.5 text-muted-foreground text-xs max-sm:hidden">
          {t("tokens", { count: usage.output })}
        </span>
      )}
    </ActionRow>
  );
}
