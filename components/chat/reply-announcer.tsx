"use client";

import type { ChatStatus } from "ai";
import { useEffect, useRef, useState } from "react";
import type { ChatMessage } from "@/lib/chats/types";
import { shownStatus } from "@/lib/client/message-status";

const SETTLED_AFTER_MS = 150;

type Props = { messages: ChatMessage[]; status: ChatStatus };

function endingOf(messages: ChatMessage[], status: ChatStatus): string {
  const last = messages.at(-1);
  if (!last || last.role === "user") return status === "error" ? "Message not sent" : "";
  switch (shownStatus(last, false)) {
    case "stopped":
      return "Reply stopped";
    case "error":
      return `Reply failed. ${last.metadata?.error?.message ?? ""}`;
    case "interrupted":
      return "Reply interrupted";
    case "detached":
      return "Connection to the reply lost";
    default:
      return "Reply finished";
  }
}

/** Tells a screen reader where a reply begins and how it ends, and nothing in between. */
export function ReplyAnnouncer({ messages, status }: Props) {
  const [text, setText] = useState("");
  const wasLive = useRef(false);

  useEffect(() => {
    const isLive = status === "submitted" || status === "streaming";
    if (status === "streaming") setText("Reply started");
    if (isLive) {
      wasLive.current = true;
      return;
    }
    if (!wasLive.current) return;
    // How it ended is written down just after it has: the last word within this time counts.
    const timer = setTimeout(() => {
      wasLive.current = false;
      setText(endingOf(messages, status));
    }, SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [messages, status]);

  return (
    <p aria-live="polite" className="sr-only" data-testid="announcer" role="status">
      {text}
    </p>
  );
}
