import type { FinishReason } from "ai";
import type { ChatMessage, MessageMetadata } from "../chats/types";
import type { ChatFailure } from "./chat-error";

export type ShownStatus = "streaming" | "done" | "stopped" | "error" | "interrupted" | "detached";

/** What the AI SDK says about the end of a reply. */
export type ReplyEnding = {
  message: ChatMessage;
  isAbort: boolean;
  isDisconnect: boolean;
  isError: boolean;
  finishReason?: FinishReason;
};

/** Whether a message is a reply that, as far as this page knows, is still being written. */
export function isUnfinished(message: ChatMessage | undefined): boolean {
  return message?.role === "assistant" && (message.metadata?.status ?? "streaming") === "streaming";
}

/**
 * How a message stands, for the reader. `detached`: the server was writing it when this page last heard of it, and
 * the page is not reading along.
 * @param isLive whether the page is reading it, or about to
 */
export function shownStatus(message: ChatMessage, isLive: boolean): ShownStatus {
  if (message.role === "user") return "done";
  const status = message.metadata?.status ?? "streaming";
  if (status !== "streaming") return status;
  return isLive ? "streaming" : "detached";
}

function endMetadata(ending: ReplyEnding, failure: ChatFailure | undefined): MessageMetadata {
  if (failure?.code === "network") return {};
  if (failure) {
    const code = failure.code === "unknown" ? "internal" : failure.code;
    const status = code === "reply_interrupted" ? "interrupted" : "error";
    return { status, error: { ...failure, code } };
  }
  // A stop on the server ends the stream with `abort`, which has no reason to finish.
  return { status: ending.isAbort || !ending.finishReason ? "stopped" : "done" };
}

/** The message with its ending written down, when it is the one that ended and nobody said how. */
export function endOfReply(
  message: ChatMessage,
  ending: ReplyEnding,
  failure: ChatFailure | undefined,
): ChatMessage {
  if (message.id !== ending.message.id || !isUnfinished(message)) return message;
  return { ...message, metadata: { ...message.metadata, ...endMetadata(ending, failure) } };
}

/** The text of a message, as one would copy it. */
export function textOf(message: ChatMessage): string {
  return message.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n\n");
}
