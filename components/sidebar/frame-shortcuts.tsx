"use client";

import { useRouter } from "next/navigation";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import { useFrame } from "./frame-context";

const focusComposer = () => document.getElementById("composer")?.focus();

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
    composer: focusComposer,
    "new-chat": () => {
      router.push("/");
      focusComposer();
    },
  });
  return null;
}
