"use client";

import { useParams } from "next/navigation";
import { useEffect } from "react";
import { ensureGuest } from "@/lib/client/guest";
import { loadChat } from "@/lib/client/load-chat";

async function reloadIfThere(id: string): Promise<void> {
  await ensureGuest();
  await loadChat(id);
  window.location.reload();
}

/**
 * A new guest reloads while the first message is on its way: this page was asked for before there was a guest, and the
 * chat began after that, from the page before.
 */
export function FoundLate() {
  const { id } = useParams();
  useEffect(() => {
    if (typeof id !== "string") return;
    // It is not there, or cannot be asked for: the page says what it can.
    reloadIfThere(id).catch(() => undefined);
  }, [id]);
  return null;
}
