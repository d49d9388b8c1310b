import type { ChatMessage } from "../../chats/types";
import { isRecord } from "../artifacts/is-record";
import { textOf } from "../message-status";
import { tryStorage } from "../storage";

/**
 * A temporary chat is in its tab alone: a reload finds it here, and with the tab it is gone. `streamId` names the
 * reply that is, or was last, written.
 */
export type StoredTemporary = { messages: ChatMessage[]; streamId: string | undefined };

const KEY = "holdfast:temporary";
const STATUSES = ["done", "stopped", "error", "interrupted"] as const;

function toMessage(value: unknown): ChatMessage[] {
  if (!isRecord(value)) return [];
  const { id, role, text } = value;
  if (typeof id !== "string" || typeof text !== "string") return [];
  if (role !== "user" && role !== "assistant") return [];
  const status = STATUSES.find((each) => each === value.status);
  return [{ id, role, parts: [{ type: "text", text }], metadata: { status } }];
}

/** undefined when this tab has none. */
export function loadTemporary(): StoredTemporary | undefined {
  return tryStorage((storage) => {
    const value: unknown = JSON.parse(storage.getItem(KEY) ?? "null");
    if (!isRecord(value) || !Array.isArray(value.messages)) return undefined;
    const streamId = typeof value.streamId === "string" ? value.streamId : undefined;
    return { messages: value.messages.flatMap(toMessage), streamId };
  }, "sessionStorage");
}

export function saveTemporary({ messages, streamId }: StoredTemporary): void {
  const said = messages.map((message) => {
    const { id, role, metadata } = message;
    return { id, role, text: textOf(message), status: metadata?.status };
  });
  tryStorage(
    (storage) => storage.setItem(KEY, JSON.stringify({ messages: said, streamId })),
    "sessionStorage",
  );
}

export function forgetTemporary(): void {
  tryStorage((storage) => storage.removeItem(KEY), "sessionStorage");
}
