"use client";

import { memo } from "react";
import type { ChatMessage, Siblings } from "@/lib/chats/types";
import { shownStatus } from "@/lib/client/message-status";
import { MessageRow, type RowActions } from "./message-row";

type Props = RowActions & {
  messages: readonly ChatMessage[];
  /** The last message of the whole chat, where it is on this page. */
  last: ChatMessage | undefined;
  siblings: Siblings;
  isReplying: boolean;
  isUnsent: boolean;
  /** Messages before this one begin as plain text. */
  fullFrom: number;
};

/** Rows that are compared together, so that a word of the newest reply costs the same in a chat of any length. */
export const MESSAGES_A_PAGE = 20;

function isSame(before: Props, after: Props): boolean {
  const { messages, ...rest } = after;
  const { messages: earlier, ...others } = before;
  if (messages.length !== earlier.length) return false;
  const isChanged = (name: string) => Reflect.get(rest, name) !== Reflect.get(others, name);
  if (Object.keys(rest).some(isChanged)) return false;
  return messages.every((message, index) => message === earlier[index]);
}

export const MessagePage = memo(function MessagePage(props: Props) {
  const { messages, last, siblings, isReplying, isUnsent, fullFrom, ...actions } = props;
  return messages.map((message, index) => {
    const isLast = message === last;
    return (
      <MessageRow
        {...actions}
        isLast={isLast}
        isNearFirst={index >= fullFrom}
        isUnsent={isUnsent && isLast}
        key={message.id}
        message={message}
        siblings={siblings[message.id]}
        status={shownStatus(message, isReplying && isLast)}
      />
    );
  });
}, isSame);
