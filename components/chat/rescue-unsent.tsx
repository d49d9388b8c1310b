"use client";

import { useParams, useRouter } from "next/navigation";
import { useEffect } from "react";
import { loadUnsent } from "@/lib/client/drafts";
import { newChatIn } from "@/lib/client/project-address";
import { loadQueue } from "@/lib/client/queue";
import { rescueDraft } from "@/lib/client/rescue-draft";

/** The page was reloaded before the chat's first message reached the server: it goes back into the composer, with what came after it. */
export function RescueUnsent() {
  const { id } = useParams();
  const router = useRouter();
  useEffect(() => {
    if (typeof id !== "string") return;
    const unsent = loadUnsent(id);
    if (!unsent && loadQueue(id).length === 0) return;
    rescueDraft(id);
    router.replace(unsent?.projectId ? newChatIn(unsent.projectId) : "/");
  }, [id, router]);
  return null;
}
