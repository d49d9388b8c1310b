"use client";

import { ChevronsDown, MessageCircle, MessageSquareText, UserRound } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { ChatSummary, SearchHit } from "@/lib/chats/types";
import { type Search, useSearch } from "@/lib/client/use-search";
import { useFrame } from "../sidebar/frame-context";
import type { PaletteGroup, PaletteItem } from "./palette-item";
import { useCommands } from "./use-commands";

const RECENT = 8;

type GoTo = (chatId: string, messageId: string | null) => void;

const ICONS = { user: UserRound, assistant: MessageSquareText };

const toChatItem = ({ id, title }: ChatSummary, goTo: GoTo): PaletteItem => ({
  id: `chat-${id}`,
  label: title,
  icon: MessageCircle,
  run: () => goTo(id, null),
});

const toHitItem = (hit: SearchHit, goTo: GoTo): PaletteItem => ({
  id: `hit-${hit.messageId ?? hit.chatId}`,
  label: hit.title,
  icon: hit.role ? ICONS[hit.role] : MessageCircle,
  hit,
  run: () => goTo(hit.chatId, hit.messageId),
});

function matches({ label, words = "" }: PaletteItem, typed: string): boolean {
  const text = `${label} ${words}`.toLowerCase();
  return typed.split(/\s+/).every((word) => text.includes(word));
}

/** What the palette lists for what was typed: commands, and chats. */
export function useGroups(
  typed: string,
  hasCommands: boolean,
  goTo: GoTo,
): { groups: PaletteGroup[]; search: Search } {
  const t = useTranslations("palette");
  const { list } = useFrame();
  const commands = useCommands();
  const search = useSearch(typed);
  const wanted = typed.trim().toLowerCase();
  const more: PaletteItem = {
    id: "more",
    label: t("showOlder"),
    icon: ChevronsDown,
    stays: true,
    run: search.loadMore,
  };
  const found = search.hits.map((hit) => toHitItem(hit, goTo));
  const recent = list.chats.slice(0, RECENT).map((chat) => toChatItem(chat, goTo));
  const all = [
    {
      label: t("commands"),
      items: hasCommands ? commands.filter((command) => matches(command, wanted)) : [],
    },
    wanted
      ? { label: t("inYourChats"), items: search.hasMore ? [...found, more] : found }
      : { label: t("recentChats"), items: recent },
  ];
  return { groups: all.filter(({ items }) => items.length > 0), search };
}
