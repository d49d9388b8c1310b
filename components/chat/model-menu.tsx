"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { ModelChoice } from "@/lib/client/use-model";
import { Button } from "../ui/button";
import { Menu, MenuChoice, MenuChoices, MenuLabel } from "../ui/menu";

export const MODEL_MENU_ID = "model-menu";

export function ModelMenu({ choice }: { choice: ModelChoice }) {
  const t = useTranslations("chat");
  const { models, model, choose } = choice;
  if (!model) return null;
  const providers = [...new Set(models.map(({ provider }) => provider))];
  return (
    <Menu
      trigger={
        <Button
          aria-label={t("model", { name: model.name })}
          className="gap-1 px-2.5"
          id={MODEL_MENU_ID}
        >
          <span className="max-w-24 truncate sm:max-w-48">{model.name}</span>
          <ChevronDown aria-hidden="true" className="size-4!" />
        </Button>
      }
    >
      <MenuChoices onValueChange={choose} value={model.id}>
        {providers.map((provider) => (
          <div key={provider}>
            <MenuLabel>{provider}</MenuLabel>
            {models
              .filter((option) => option.provider === provider)
              .map((option) => (
                <MenuChoice key={option.id} value={option.id}>
                  <span className="truncate">{option.name}</span>
                </MenuChoice>
              ))}
          </div>
        ))}
      </MenuChoices>
    </Menu>
  );
}
