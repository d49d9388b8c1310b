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
import { useTranslations } from "use-intl/react";
import { focusNewChat } from "@/lib/client/focus-new-chat";
import { keyNames } from "@/lib/client/key-names";
import { isMac, SHORTCUTS, type ShortcutId } from "@/lib/client/shortcuts";
import { useNotifications } from "@/lib/client/use-reply-notification";
import { useFrame } from "../sidebar/frame-context";
import type { PaletteItem } from "./palette-item";

function keysOf(id: ShortcutId): string[] | undefined {
  const shortcut = SHORTCUTS.find((each) => each.id === id);
  return shortcut && keyNames(shortcut.keys, isMac());
}

/** What can be done from everywhere. */
export function useCommands(): PaletteItem[] {
  const t = useTranslations("palette");
  const common = useTranslations("common");
  const { sidebar, openOverlay, removal, list } = useFrame();
  const router = useRouter();
  const { resolvedTheme, setTheme } = useTheme();
  const isDark = resolvedTheme === "dark";
  const notifications = useNotificationCommands();
  const newChat: PaletteItem = {
    id: "new-chat",
    label: common("newChat"),
    icon: SquarePen,
    words: t("words.newChat"),
    keys: keysOf("new-chat"),
    run: () => {
      router.push("/");
      focusNewChat();
    },
  };
  const deleteAll: PaletteItem = {
    id: "delete-all",
    label: t("deleteAll"),
    icon: Trash2,
    words: t("words.deleteAll"),
    run: removal.removeAll,
  };
  return [
    newChat,
    {
      id: "new-project",
      label: t("newProject"),
      icon: FolderPlus,
      words: t("words.newProject"),
      run: () => openOverlay("project"),
    },
    {
      id: "theme",
      label: t(isDark ? "lightTheme" : "darkTheme"),
      icon: isDark ? Sun : Moon,
      words: t("words.theme"),
      run: () => setTheme(isDark ? "light" : "dark"),
    },
    {
      id: "sidebar",
      label: t(sidebar.isOpen ? "closeSidebar" : "openSidebar"),
      icon: PanelLeft,
      words: t("words.sidebar"),
      keys: keysOf("sidebar"),
      run: sidebar.toggleWhichever,
    },
    ...notifications,
    {
      id: "shortcuts",
      label: t("shortcuts"),
      icon: Keyboard,
      words: t("words.shortcuts"),
      keys: keysOf("shortcuts-anywhere"),
      run: () => openOverlay("shortcuts"),
    },
    {
      id: "settings",
      label: common("settings"),
      icon: Settings,
      words: t("words.settings"),
      run: () => openOverlay("settings"),
    },
    ...(list.chats.length > 0 ? [deleteAll] : []),
  ];
}

function useNotificationCommands(): PaletteItem[] {
  const t = useTranslations("palette");
  const { state, turnOn, turnOff } = useNotifications();
  const words = t("words.notify");
  if (state === "off") {
    const label = t("notify");
    return [{ id: "notify", label, icon: Bell, words, run: () => void turnOn() }];
  }
  if (state !== "on") return [];
  const label = t("stopNotifying");
  return [{ id: "notify", label, icon: BellOff, words, run: turnOff }];
}
