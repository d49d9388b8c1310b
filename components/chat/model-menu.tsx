"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { ModelChoice } from "@/lib/client/use-model";
import type { ToolChoice } from "@/lib/client/use-tool-choice";
import { Button } from "../ui/button";
import { lazyMenu } from "../ui/menu";

export const MODEL_MENU_ID = "model-menu";

const OpenedMenu = lazyMenu(() => import("./opened-model-menu"));

type Props = {
  choice: ModelChoice;
  /** Left out where no tool is offered. */
  tools: ToolChoice | undefined;
};

/** Who answers, and with what. */
export function ModelMenu({ choice, tools }: Props) {
  const t = useTranslations("chat");
  const { model } = choice;
  if (!model) return null;
  const isLimited = tools !== undefined && tools.without.length > 0;
  return (
    <OpenedMenu
      choice={choice}
      tools={tools}
      trigger={
        <Button
          aria-label={t(isLimited ? "modelLimited" : "model", { name: model.name })}
          className="gap-1 px-2.5"
          id={MODEL_MENU_ID}
        >
          <span className="max-w-24 truncate sm:max-w-48">{model.name}</span>
          {isLimited && <span aria-hidden="true" className="size-1.5 rounded-full bg-primary" />}
          <ChevronDown aria-hidden="true" className="size-4!" />
        </Button>
      }
    />
  );
}
