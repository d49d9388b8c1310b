"use client";

import { type ReactElement, type RefObject, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { ArtifactMeta } from "@/lib/artifacts/contract";
import { Menu, MenuGroup, MenuItem, type MenuTrigger } from "../ui/loaded-menu";
import { useDesk } from "./desk-context";
import { KindIcon } from "./kind-icon";

type Props = { trigger: ReactElement<MenuTrigger>; opener: RefObject<HTMLButtonElement | null> };

/** A chat of a project can read what the project's other chats have. */
function groupsOf(artifacts: ArtifactMeta[], sessionId: string) {
  const own = artifacts.filter((artifact) => artifact.sessionId === sessionId);
  const others = artifacts.filter((artifact) => artifact.sessionId !== sessionId);
  const groups = [
    ["inThisChat", own],
    ["inOtherChats", others],
  ] as const;
  return groups.filter(([, group]) => group.length > 0);
}

export default function OpenedArtifactMenu({ trigger, opener }: Props) {
  const t = useTranslations("artifact");
  const { artifacts, sessionId, show } = useDesk();
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
      {groupsOf(artifacts, sessionId).map(([name, group]) => (
        <MenuGroup key={name} label={t(name)}>
          {group.map(({ artifactId, title, mediaType, tokens }) => (
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
        </MenuGroup>
      ))}
    </Menu>
  );
}
