import { ChartColumn, Database, KeyRound, type LucideIcon, SlidersHorizontal } from "lucide-react";
import type { ComponentType } from "react";
import { ApiKeysSection } from "./api-keys-section";
import { DataSection } from "./data-section";
import { GeneralSection } from "./general-section";
import { UsageSection } from "./usage-section";

export type SectionProps = {
  /** Closes the settings. */
  onClose(): void;
};

type Section = {
  id: "general" | "usage" | "data" | "apiKeys";
  icon: LucideIcon;
  Body: ComponentType<SectionProps>;
};

/** What the settings have, in the order of their tabs: a new section is a new line here. */
export const SECTIONS: Section[] = [
  { id: "general", icon: SlidersHorizontal, Body: GeneralSection },
  { id: "usage", icon: ChartColumn, Body: UsageSection },
  { id: "data", icon: Database, Body: DataSection },
  { id: "apiKeys", icon: KeyRound, Body: ApiKeysSection },
];
