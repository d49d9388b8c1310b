"use client";

import { lazy, Suspense } from "react";
import { OVERLAYS, type OverlayName } from "./use-overlay";

const Palette = lazy(() => OVERLAYS.palette().then((file) => ({ default: file.Palette })));
const Shortcuts = lazy(() =>
  OVERLAYS.shortcuts().then((file) => ({ default: file.ShortcutsDialog })),
);
const Project = lazy(() => OVERLAYS.project().then((file) => ({ default: file.ProjectDialog })));
const Settings = lazy(() => OVERLAYS.settings().then((file) => ({ default: file.SettingsDialog })));

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
