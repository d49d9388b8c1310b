"use client";

import { useParams, useRouter } from "next/navigation";
import { useEffect } from "react";
import { restoreAttachments } from "@/lib/client/attachments/attachment-lists";
import { NEW_CHAT } from "@/lib/client/draft-keys";
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
    const queue = loadQueue(id);
    if (!unsent && queue.length === 0) return;
    rescueDraft(id);
    // The chat never began: what was attached in it is there.
    restoreAttachments(
      id,
      NEW_CHAT,
      queue.flatMap(({ attachments }) => attachments),
    );
    router.replace(unsent?.projectId ? newChatIn(unsent.projectId) : "/");
  }, [id, router]);
  return null;
}
