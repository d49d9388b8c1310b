"use client";

import { memo, useMemo } from "react";
import type { ChatMessage, Siblings } from "@/lib/chats/types";
import { shownStatus } from "@/lib/client/message-status";
import { guessHeight, SKIPPED } from "@/lib/client/row-weight";
import { cn } from "../ui/cn";
import { MessageRow, type RowActions } from "./message-row";
import { useNear } from "./use-near";

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

/**
 * With every frame the browser looks at all that it may skip, and at all that is watched for coming near. Pages are
 * skipped as a whole, and their rows are watched once the page has come near: a few dozen in a chat of any length.
 */
export const MessagePage = memo(function MessagePage(props: Props) {
  const { messages, last, siblings, isReplying, isUnsent, fullFrom, ...actions } = props;
  const isNewest = last !== undefined;
  const { ref, isNear } = useNear<HTMLDivElement>(isNewest || fullFrom < messages.length);
  const height = useMemo(
    () => messages.reduce((sum, each) => sum + guessHeight(each), 0),
    [messages],
  );
  return (
    <div
      // Room for what stands out of the rows: a skipped page clips at its edges.
      className={cn("group/page -mx-3 px-3", !isNewest && SKIPPED)}
      ref={ref}
      style={isNewest ? undefined : { containIntrinsicSize: `auto ${height}px` }}
    >
      {messages.map((message, index) => {
        const isLast = message === last;
        return (
          <MessageRow
            {...actions}
            isLast={isLast}
            isNearFirst={index >= fullFrom}
            isSkipped={isNewest && !isLast}
            isUnsent={isUnsent && isLast}
            isWatched={isNear}
            key={message.id}
            message={message}
            siblings={siblings[message.id]}
            status={shownStatus(message, isReplying && isLast)}
          />
        );
      })}
    </div>
  );
}, isSame);
