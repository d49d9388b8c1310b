"use client";

import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import type { ModelOption } from "@/lib/chats/types";
import { Menu, MenuGroup, MenuItem, type MenuTrigger } from "../ui/loaded-menu";

type Props = {
  /** Who else can answer. */
  models: ModelOption[];
  onRetry(model: string): void;
  trigger: ReactElement<MenuTrigger>;
};

export default function OpenedReplyModel({ models, onRetry, trigger }: Props) {
  const t = useTranslations("chat.answerAgain");
  return (
    <Menu align="start" trigger={trigger}>
      <MenuGroup label={t("with")}>
        {models.map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => onRetry(id)}>
            <span className="truncate">{name}</span>
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}
