import { readUIMessageStream, type UIMessageChunk } from "ai";
import { z } from "zod";
import type { ChatMessage } from "../chats/types";
import type { MessageParts, MessageStatus, TokenUsage } from "../db/schema";
import { errorReason } from "../error-reason";
import { isErrorCode, type PublicError } from "../errors";
import { compact } from "../streams/compact";
import { mergeDelta } from "../streams/merge-delta";
import { streamFrom } from "./stream-from";

/** What a reply is so far: its chunks, neighbouring deltas merged. */
export type ReplyRecord = UIMessageChunk[];

export type ReplyEnd = {
  status: Exclude<MessageStatus, "streaming">;
  error?: PublicError;
  usage?: TokenUsage;
};

export function recordChunk(record: ReplyRecord, chunk: UIMessageChunk): void {
  const last = record.at(-1);
  const merged = last && mergeDelta(last, chunk);
  if (merged) record[record.length - 1] = merged;
  else record.push(chunk);
}

const DATA = "data: ";

/** The record in a stream's text. @param text whole events */
export function recordOf(text: string): ReplyRecord {
  return compact(text, 0).map((event) => JSON.parse(event.text.slice(DATA.length)));
}

const publicError = z.object({
  code: z.string().refine(isErrorCode),
  message: z.string(),
  reason: errorReason.optional().catch(undefined),
  retryAt: z.string().optional(),
});

const finishMetadata = z.object({
  usage: z.object({
    input: z.number(),
    output: z.number(),
    context: z.number().optional(),
  }),
});

function parseError(errorText: string): PublicError {
  try {
    return publicError.parse(JSON.parse(errorText));
  } catch {
    // Not one of ours: the words of whoever wrote the chunk.
    return { code: "internal", message: errorText };
  }
}

/** How a reply ended, by its last chunks; undefined when it did not end. An error outlives the finish after it. */
export function endOf(record: ReplyRecord): ReplyEnd | undefined {
  for (const chunk of record) {
    if (chunk.type === "error") return { status: "error", error: parseError(chunk.errorText) };
    if (chunk.type === "abort") return { status: "stopped" };
    if (chunk.type === "finish") {
      return { status: "done", usage: finishMetadata.safeParse(chunk.messageMetadata).data?.usage };
    }
  }
  return undefined;
}

/** A part that nobody goes on writing is whole, however it ended. */
function closed(part: MessageParts[number]): MessageParts[number] {
  const open = (part.type === "text" || part.type === "reasoning") && part.state === "streaming";
  return open ? { ...part, state: "done" } : part;
}

/** The message's parts, made from its chunks by the AI SDK's own reader, as the browser makes them. */
export async function partsOf(record: ReplyRecord): Promise<MessageParts> {
  let message: ChatMessage | undefined;
  const stream = streamFrom<UIMessageChunk>(record);
  for await (const next of readUIMessageStream<ChatMessage>({ stream })) message = next;
  return (message?.parts ?? []).map(closed);
}
