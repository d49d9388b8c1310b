import type { LucideIcon } from "lucide-react";
import type { SearchHit } from "@/lib/chats/types";

/** One line of the palette. */
export type PaletteItem = {
  id: string;
  label: string;
  icon: LucideIcon;
  /** What else it is found by. */
  words?: string;
  /** The keys that do the same, one by one. */
  keys?: string[];
  /** Where words were found. */
  hit?: SearchHit;
  /** Leaves the palette open. */
  stays?: boolean;
  run(): void;
};

export type PaletteGroup = { label: string; items: PaletteItem[] };
