"use client";

import {
  Bell,
  BellOff,
  FolderPlus,
  Keyboard,
  Moon,
  PanelLeft,
  Settings,
  SquarePen,
  Sun,
  Trash2,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useTheme } from "next-themes";
import { isMac, keyNames, SHORTCUTS, type ShortcutId } from "@/lib/client/shortcuts";
import { useNotifications } from "@/lib/client/use-reply-notification";
import { useFrame } from "../sidebar/frame-context";
import type { PaletteItem } from "./palette-item";

function keysOf(id: ShortcutId): string[] | undefined {
  const shortcut = SHORTCUTS.find((each) => each.id === id);
  return shortcut && keyNames(shortcut.keys, isMac());
}

/** What can be done from everywhere. */
export function useCommands(): PaletteItem[] {
  const { sidebar, openOverlay, removal, list } = useFrame();
  const router = useRouter();
  const { resolvedTheme, setTheme } = useTheme();
  const isDark = resolvedTheme === "dark";
  const notifications = useNotificationCommands();
  const newChat: PaletteItem = {
    id: "new-chat",
    label: "New chat",
    icon: SquarePen,
    keys: keysOf("new-chat"),
    run: () => router.push("/"),
  };
  const deleteAll: PaletteItem = {
    id: "delete-all",
    label: "Delete all chats",
    icon: Trash2,
    words: "remove clear",
    run: removal.removeAll,
  };
  return [
    newChat,
    {
      id: "new-project",
      label: "New project",
      icon: FolderPlus,
      words: "folder create",
      run: () => openOverlay("project"),
    },
    {
      id: "theme",
      label: isDark ? "Use the light theme" : "Use the dark theme",
      icon: isDark ? Sun : Moon,
      words: "toggle mode colours",
      run: () => setTheme(isDark ? "light" : "dark"),
    },
    {
      id: "sidebar",
      label: sidebar.isOpen ? "Close the sidebar" : "Open the sidebar",
      icon: PanelLeft,
      words: "toggle",
      keys: keysOf("sidebar"),
      run: sidebar.toggleWhichever,
    },
    ...notifications,
    {
      id: "shortcuts",
      label: "Keyboard shortcuts",
      icon: Keyboard,
      words: "keys help",
      keys: keysOf("shortcuts-anywhere"),
      run: () => openOverlay("shortcuts"),
    },
    {
      id: "settings",
      label: "Settings",
      icon: Settings,
      words: "preferences options",
      run: () => openOverlay("settings"),
    },
    ...(list.chats.length > 0 ? [deleteAll] : []),
  ];
}

function useNotificationCommands(): PaletteItem[] {
  const { state, turnOn, turnOff } = useNotifications();
  const words = "notifications alert desktop";
  if (state === "off") {
    const label = "Notify me when a long reply is done";
    return [{ id: "notify", label, icon: Bell, words, run: () => void turnOn() }];
  }
  if (state !== "on") return [];
  const label = "Stop notifying me of replies";
  return [{ id: "notify", label, icon: BellOff, words, run: turnOff }];
}
