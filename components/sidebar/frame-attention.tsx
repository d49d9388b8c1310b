"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect } from "react";
import { finishRemovals, removeAllHidden } from "@/lib/client/removals";
import { useLatest } from "@/lib/client/use-latest";
import { useReplyNotification } from "@/lib/client/use-reply-notification";
import { useSeen } from "@/lib/client/use-seen";
import { useFrame } from "./frame-context";
import { useOpenChatId } from "./use-open-chat";

/** What has to happen when somebody looks, looks away or leaves; shows nothing. */
export function FrameAttention() {
  const { list } = useFrame();
  const router = useRouter();
  const openId = useOpenChatId();
  const latest = useLatest(list);
  useSeen(
    list.chats.find(({ id }) => id === openId),
    list.see,
  );
  useReplyNotification(
    list.chats,
    useCallback((chatId: string) => router.push(`/chat/${chatId}`), [router]),
  );
  useEffect(() => {
    void finishRemovals().then((wereAny) => wereAny && latest.current.refresh());
  }, [latest]);
  useEffect(() => {
    window.addEventListener("pagehide", removeAllHidden);
    return () => window.removeEventListener("pagehide", removeAllHidden);
  }, []);
  return null;
}
