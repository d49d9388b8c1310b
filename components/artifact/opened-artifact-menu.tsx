"use client";

import { type ReactElement, type RefObject, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Menu, MenuItem, MenuLabel, type MenuTrigger } from "../ui/loaded-menu";
import { useDesk } from "./desk-context";
import { KindIcon } from "./kind-icon";

type Props = { trigger: ReactElement<MenuTrigger>; opener: RefObject<HTMLButtonElement | null> };

export default function OpenedArtifactMenu({ trigger, opener }: Props) {
  const t = useTranslations("artifact");
  const { artifacts, show } = useDesk();
  const hasChosen = useRef(false);
  return (
    <Menu
      onCloseAutoFocus={(event) => {
        // The panel has the focus now.
        if (hasChosen.current) event.preventDefault();
        hasChosen.current = false;
      }}
      trigger={trigger}
    >
      <MenuLabel>{t("inThisChat")}</MenuLabel>
      {artifacts.map(({ artifactId, title, mediaType, tokens }) => (
        <MenuItem
          className="py-1"
          key={artifactId}
          onSelect={() => {
            hasChosen.current = true;
            show({ artifactId, title }, opener.current);
          }}
        >
          <KindIcon mediaType={mediaType} title={title} />
          <span className="min-w-0">
            <span className="block truncate">{title}</span>
            <span className="block text-muted-foreground text-xs">
              {t("count.tokens", { count: tokens })}
            </span>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
