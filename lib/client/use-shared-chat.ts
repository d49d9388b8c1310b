import { useChat } from "@ai-sdk/react";
import { useEffect, useRef, useState } from "react";
import type { ChatMessage, SharedChat } from "../chats/types";
import { callApi } from "./api";
import { isRecord } from "./artifacts/is-record";
import { toChatFailure } from "./chat-error";
import { endOfReply, isUnfinished } from "./message-status";
import { ResumingTransport } from "./resuming-transport";
import { useLatest } from "./use-latest";

/** Whoever reads along sees a new question soon; its reply is read live. */
const LOOK_EVERY_MS = 5_000;

function isShared(value: unknown): value is SharedChat {
  return isRecord(value) && typeof value.title === "string" && Array.isArray(value.messages);
}

const markOf = (messages: ChatMessage[]) =>
  messages.map(({ id, metadata }) => `${id} ${metadata?.status}`).join();

/** Somebody else's chat: what is there, what is being written, and what comes as long as it is shared. */
export function useSharedChat(id: string, start: SharedChat) {
  const [title, setTitle] = useState(start.title);
  const [isRevoked, setRevoked] = useState(false);
  /** Too many requests come from this reader's network. */
  const [waitsUntil, setWaitsUntil] = useState<string>();
  const onGone = useRef<() => Promise<void>>(undefined);
  const [transport] = useState(
    () => new ResumingTransport({ api: "/api/share", onGone: async () => onGone.current?.() }),
  );
  const chat = useChat<ChatMessage>({
    id,
    messages: start.messages,
    resume: isUnfinished(start.messages.at(-1)),
    transport,
    onFinish: (ending) =>
      chat.setMessages((all) => all.map((message) => endOfReply(message, ending, undefined))),
  });
  const { messages, status, setMessages, resumeStream } = chat;
  const isLive = status === "submitted" || status === "streaming";

  const look = useLatest(async () => {
    try {
      const shared = await callApi(`/api/share/${id}`);
      if (!isShared(shared)) return;
      setWaitsUntil(undefined);
      setTitle(shared.title);
      if (markOf(shared.messages) === markOf(messages)) return;
      setMessages(shared.messages);
      if (isUnfinished(shared.messages.at(-1))) setTimeout(resumeStream);
    } catch (error) {
      fail(error);
    }
  });

  function fail(error: unknown): void {
    // What cannot be reached may be there again at the next look.
    const { code, retryAt } = toChatFailure(error);
    if (code === "not_found") setRevoked(true);
    if (code === "rate_limited") setWaitsUntil(retryAt);
  }

  useEffect(() => {
    onGone.current = () => look.current();
  }, [look]);

  useEffect(() => {
    if (isLive || isRevoked) return;
    const timer = setInterval(() => {
      if (waitsUntil && Date.parse(waitsUntil) > Date.now()) return;
      if (document.visibilityState === "visible") void look.current();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isLive, isRevoked, waitsUntil, look]);

  return { title, messages, isLive, isRevoked, waitsUntil };
}
