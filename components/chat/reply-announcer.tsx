"use client";

import type { ChatStatus } from "ai";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatMessage } from "@/lib/chats/types";
import { shownStatus } from "@/lib/client/message-status";
import { useFailureWords } from "@/lib/client/use-failure-words";

const SETTLED_AFTER_MS = 150;

type Props = { messages: ChatMessage[]; status: ChatStatus };

/** How the last reply ended, in words; nothing where there is none. */
function useEnding(messages: ChatMessage[], status: ChatStatus): string {
  const t = useTranslations("chat.said");
  const failureWords = useFailureWords();
  const last = messages.at(-1);
  if (!last || last.role === "user") return status === "error" ? t("notSent") : "";
  const error = last.metadata?.error;
  switch (shownStatus(last, false)) {
    case "stopped":
      return t("stopped");
    case "error":
      return t("failed", { why: error ? failureWords(error) : "" });
    case "interrupted":
      return t("interrupted");
    case "detached":
      return t("connectionLost");
    default:
      return t("finished");
  }
}

/** Tells a screen reader where a reply begins and how it ends, and nothing in between. */
export default function ReplyAnnouncer({ messages, status }: Props) {
  const t = useTranslations("chat.said");
  const ending = useEnding(messages, status);
  const [text, setText] = useState("");
  const wasLive = useRef(false);

  useEffect(() => {
    const isLive = status === "submitted" || status === "streaming";
    if (status === "streaming") setText(t("started"));
    if (isLive) {
      wasLive.current = true;
      return;
    }
    if (!wasLive.current) return;
    // How it ended is written down just after it has: the last word within this time counts.
    const timer = setTimeout(() => {
      wasLive.current = false;
      setText(ending);
    }, SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [ending, status, t]);

  return (
    <p aria-live="polite" className="sr-only" data-testid="announcer" role="status">
      {text}
    </p>
  );
}
