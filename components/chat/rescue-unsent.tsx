"use client";

import { useParams, useRouter } from "next/navigation";
import { useEffect } from "react";
import { NEW_CHAT } from "@/lib/client/draft-keys";
import { loadUnsent, unsentToDraft } from "@/lib/client/drafts";
import { newChatIn } from "@/lib/client/project-address";

/** The page was reloaded before the chat's first message reached the server: it goes back into the composer. */
export function RescueUnsent() {
  const { id } = useParams();
  const router = useRouter();
  useEffect(() => {
    if (typeof id !== "string") return;
    const projectId = loadUnsent(id)?.projectId;
    if (unsentToDraft(id, NEW_CHAT)) router.replace(projectId ? newChatIn(projectId) : "/");
  }, [id, router]);
  return null;
}
