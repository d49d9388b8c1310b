"use client";

import { useParams, useRouter } from "next/navigation";
import { useEffect } from "react";
import { NEW_CHAT } from "@/lib/client/draft-keys";
import { unsentToDraft } from "@/lib/client/drafts";

/** The page was reloaded before the chat's first message reached the server: it goes back into the composer. */
export function RescueUnsent() {
  const { id } = useParams();
  const router = useRouter();
  useEffect(() => {
    if (typeof id === "string" && unsentToDraft(id, NEW_CHAT)) router.replace("/");
  }, [id, router]);
  return null;
}
