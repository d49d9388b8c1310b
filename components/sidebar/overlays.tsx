"use client";

import { lazy, Suspense } from "react";
import { OVERLAYS, type OverlayName } from "./use-overlay";

const Palette = lazy(OVERLAYS.palette);
const Shortcuts = lazy(OVERLAYS.shortcuts);
const Project = lazy(OVERLAYS.project);
const Settings = lazy(OVERLAYS.settings);

type Props = { overlay: OverlayName | undefined; onClose(): void };

export function Overlays({ overlay, onClose }: Props) {
  const onOpenChange = (open: boolean) => !open && onClose();
  return (
    <Suspense>
      {(overlay === "palette" || overlay === "search") && (
        <Palette hasCommands={overlay === "palette"} onClose={onClose} />
      )}
      {overlay === "shortcuts" && <Shortcuts onClose={onClose} />}
      {overlay === "project" && <Project onClose={onClose} />}
      {overlay === "settings" && <Settings isOpen onOpenChange={onOpenChange} />}
    </Suspense>
  );
}
