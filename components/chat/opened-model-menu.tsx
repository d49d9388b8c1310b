"use client";

import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import type { ModelChoice } from "@/lib/client/use-model";
import type { ToolChoice } from "@/lib/client/use-tool-choice";
import { TOOL_KINDS } from "@/lib/tool-kinds";
import {
  Menu,
  MenuChoice,
  MenuChoices,
  MenuGroup,
  MenuSwitch,
  type MenuTrigger,
} from "../ui/loaded-menu";

type Props = {
  choice: ModelChoice;
  tools: ToolChoice | undefined;
  trigger: ReactElement<MenuTrigger>;
};

export default function OpenedModelMenu({ choice, tools, trigger }: Props) {
  const { models, model, choose } = choice;
  const providers = [...new Set(models.map(({ provider }) => provider))];
  return (
    <Menu trigger={trigger}>
      <MenuChoices onValueChange={choose} value={model?.id}>
        {providers.map((provider) => (
          <MenuGroup key={provider} label={provider}>
            {models
              .filter((option) => option.provider === provider)
              .map((option) => (
                <MenuChoice key={option.id} value={option.id}>
                  <span className="truncate">{option.name}</span>
                </MenuChoice>
              ))}
          </MenuGroup>
        ))}
      </MenuChoices>
      {tools && <ToolSwitches tools={tools} />}
    </Menu>
  );
}

/** What the model may do besides answering, from the next message on. */
function ToolSwitches({ tools }: { tools: ToolChoice }) {
  const t = useTranslations("model.tools");
  return (
    <MenuGroup className="mt-1 border-t pt-1" label={t("title")}>
      {TOOL_KINDS.map((kind) => (
        <MenuSwitch
          checked={!tools.without.includes(kind)}
          key={kind}
          onCheckedChange={() => tools.toggle(kind)}
          // Several are often switched at once.
          onSelect={(event) => event.preventDefault()}
        >
          {t(kind)}
        </MenuSwitch>
      ))}
    </MenuGroup>
  );
}
