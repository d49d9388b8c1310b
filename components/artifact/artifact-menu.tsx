"use client";

import { Layers } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "../ui/button";
import { Menu, MenuItem, MenuLabel } from "../ui/menu";
import { useDeskIfAny } from "./desk-context";
import { KindIcon } from "./kind-icon";

/** The artifacts of this chat, in its header. */
export function ArtifactMenu() {
  const t = useTranslations("artifact");
  const desk = useDeskIfAny();
  const trigger = useRef<HTMLButtonElement>(null);
  const hasChosen = useRef(false);
  if (!desk || desk.artifacts.length === 0) return null;
  const { artifacts, show } = desk;
  const label = t("count.artifacts", { count: artifacts.length });
  return (
    <Menu
      onCloseAutoFocus={(event) => {
        // The panel has the focus now.
        if (hasChosen.current) event.preventDefault();
        hasChosen.current = false;
      }}
      trigger={
        <Button aria-label={label} className="gap-1.5 px-2.5" ref={trigger} title={label}>
          <Layers aria-hidden="true" />
          <span className="tabular-nums">{artifacts.length}</span>
        </Button>
      }
    >
      <MenuLabel>{t("inThisChat")}</MenuLabel>
      {artifacts.map(({ artifactId, title, mediaType, tokens }) => (
        <MenuItem
          className="py-1"
          key={artifactId}
          onSelect={() => {
            hasChosen.current = true;
            show({ artifactId, title }, trigger.current);
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
