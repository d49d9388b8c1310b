"use client";

import { useState } from "react";
import type { ChatMessage, Siblings } from "@/lib/chats/types";
import { fullFrom } from "@/lib/client/row-weight";
import { MESSAGES_A_PAGE, MessagePage } from "./message-page";
import type { RowActions } from "./message-row";

type Props = RowActions & {
  messages: ChatMessage[];
  siblings: Siblings;
  isReplying: boolean;
  isUnsent: boolean;
};

/** All messages are in the page, for its own search and its anchors; docs/decisions/0010 says why and how. */
export function MessageRows({ messages, isReplying, isUnsent, ...actions }: Props) {
  const [full] = useState(() => fullFrom(messages));
  const pages = Math.ceil(messages.length / MESSAGES_A_PAGE);
  return Array.from({ length: pages }, (_, page) => {
    const start = page * MESSAGES_A_PAGE;
    const isLastPage = page === pages - 1;
    return (
      <MessagePage
        {...actions}
        fullFrom={full - start}
        isReplying={isLastPage && isReplying}
        isUnsent={isLastPage && isUnsent}
        // biome-ignore lint/suspicious/noArrayIndexKey: messages are only added at the end
        key={page}
        last={isLastPage ? messages.at(-1) : undefined}
        messages={messages.slice(start, start + MESSAGES_A_PAGE)}
      />
    );
  });
}
