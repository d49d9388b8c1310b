"use client";

import { Settings } from "lucide-react";
import { useFrame } from "../sidebar/frame-context";
import { IconButton } from "../ui/button";

export function SettingsButton() {
  const { openOverlay } = useFrame();
  return (
    <IconButton aria-haspopup="dialog" label="Settings" onClick={() => openOverlay("settings")}>
      <Settings aria-hidden="true" />
    </IconButton>
  );
}
