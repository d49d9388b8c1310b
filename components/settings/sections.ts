import { KeyRound, type LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import { ApiKeysSection } from "./api-keys-section";

type Section = { id: string; title: string; icon: LucideIcon; Body: ComponentType };

/** What the settings have, in the order of their tabs: a new section is a new line here. */
export const SECTIONS: Section[] = [
  { id: "api-keys", title: "API keys", icon: KeyRound, Body: ApiKeysSection },
];
