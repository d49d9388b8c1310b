"use client";

import { usePathname } from "next/navigation";

const CHAT_PATH = "/chat/";

/** The id of the chat whose page this is. */
export function useOpenChatId(): string | undefined {
  const pathname = usePathname();
  return pathname.startsWith(CHAT_PATH) ? pathname.slice(CHAT_PATH.length) : undefined;
}
