"use client";

import { useDeferredValue } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatMessage } from "@/lib/chats/types";
import { type ShownStatus, textOf } from "@/lib/client/message-status";
import { later } from "../ui/later";
import { BranchArrows } from "./branch-arrows";
import { PlainText } from "./markdown";
import { MessageActions } from "./message-actions";
import { MessagePart } from "./message-part";
import type { RowProps } from "./message-row";
import { MessageNote } from "./notes";
import { WaitingReply } from "./waiting-reply";

/** Without a network, a reply is shown without them. */
const sourceList = later(() => import("../markdown/sources"));

/** How a reply ended, where there is more to say of it than that it did. */
const NOTED = new Set<ShownStatus>(["stopped", "interrupted", "error", "detached"]);

/** The others have their Retry where they say what went wrong. */
const RETRY_BESIDE_COPY = new Set<ShownStatus>(["done", "stopped"]);

type Part = ChatMessage["parts"][number];
export type SourcePart = Extract<Part, { type: "source-url" | "source-document" }>;

function isSource(part: Part): part is SourcePart {
  return part.type === "source-url" || part.type === "source-document";
}

type Props = Omit<RowProps, "isUnsent" | "isNearFirst" | "isWatched" | "isSkipped">;

export function Reply({ message, status, isLast, ...props }: Props) {
  const t = useTranslations("chat");
  const isStreaming = status === "streaming";
  // In the frame after the one with the last words: both at once take too long for one.
  const isSettled = useDeferredValue(!isStreaming);
  const hasContent = message.parts.some((part) => part.type !== "step-start");
  const onRetry = (model?: string) => props.onRetry({ replyId: message.id, model });
  const sources = message.parts.filter(isSource);
  return (
    <>
      <div data-testid="message-text">
        {message.parts.map((part, index) => (
          <MessagePart
            isStreaming={isStreaming && index === message.parts.length - 1}
            // biome-ignore lint/suspicious/noArrayIndexKey: parts are only ever appended
            key={index}
            part={part}
          />
        ))}
      </div>
      {sources.length > 0 && <sourceList.Later sources={sources} />}
      {isStreaming && !hasContent && <WaitingReply label={t("beingWritten")} />}
      {NOTED.has(status) && (
        <MessageNote
          metadata={message.metadata}
          onContinue={isLast && hasContent ? props.onContinue : undefined}
          onReconnect={props.onReconnect}
          onRetry={isLast ? () => onRetry() : undefined}
          status={status}
        />
      )}
      {!isStreaming && !hasContent && props.siblings && (
        <BranchArrows messageId={message.id} onSwitch={props.onSwitch} siblings={props.siblings} />
      )}
      {!isStreaming && isSettled && hasContent && (
        <MessageActions
          isLast={isLast}
          hasRetry={!isLast || RETRY_BESIDE_COPY.has(status)}
          message={message}
          onRetry={onRetry}
          onSwitch={props.onSwitch}
          onVote={props.onVote}
          siblings={props.siblings}
        />
      )}
    </>
  );
}

/** A reply that nobody is near to: its words, for the page's search. */
export function PlainReply({ message }: { message: ChatMessage }) {
  return (
    <div data-testid="message-text">
      <PlainText text={textOf(message)} />
    </div>
  );
}
