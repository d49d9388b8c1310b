"use client";

import { useRouter } from "next/navigation";
import { focusNewChat } from "@/lib/client/focus-new-chat";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import { useFrame } from "./frame-context";

/** The keys that work everywhere; shows nothing. */
export function FrameShortcuts() {
  const { sidebar, openOverlay } = useFrame();
  const router = useRouter();
  useShortcuts({
    palette: () => openOverlay("palette"),
    search: () => openOverlay("search"),
    shortcuts: () => openOverlay("shortcuts"),
    "shortcuts-anywhere": () => openOverlay("shortcuts"),
    sidebar: sidebar.toggleWhichever,
    composer: () => document.getElementById("composer")?.focus(),
    "new-chat": () => {
      router.push("/");
      focusNewChat();
    },
  });
  return null;
}
