"use client";

import { useTranslations } from "use-intl/react";
import { cn } from "../ui/cn";
import { Hit } from "./hit";
import { Keys } from "./keys";
import type { PaletteGroup, PaletteItem } from "./palette-item";

type Props = {
  id: string;
  groups: PaletteGroup[];
  activeId: string | undefined;
  onActive(id: string): void;
  onChoose(item: PaletteItem): void;
};

export function PaletteList({ id, groups, ...props }: Props) {
  const t = useTranslations("palette");
  return (
    <div aria-label={t("results")} id={id} role="listbox">
      {groups.map(({ label, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
        <div aria-label={label} className="not-first:mt-1" key={label} role="group">
          <p
            aria-hidden="true"
            className="px-2.5 pt-2 pb-1 font-medium text-muted-foreground text-xs"
          >
            {label}
          </p>
          {items.map((item) => (
            <Option item={item} key={item.id} {...props} />
          ))}
        </div>
      ))}
    </div>
  );
}

type OptionProps = { item: PaletteItem } & Pick<Props, "activeId" | "onActive" | "onChoose">;

function Option({ item, activeId, onActive, onChoose }: OptionProps) {
  const isActive = item.id === activeId;
  const Icon = item.icon;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus, and hears the keys
    <div
      aria-selected={isActive}
      className={cn(
        "flex min-h-11 cursor-pointer [scroll-margin-block:0.5rem] items-start gap-3 rounded-lg px-2.5 py-3 text-sm leading-5",
        isActive && "bg-muted",
      )}
      id={item.id}
      onClick={() => onChoose(item)}
      onPointerMove={() => isActive || onActive(item.id)}
      role="option"
      tabIndex={-1}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-primary" />
      {item.hit ? (
        <Hit hit={item.hit} />
      ) : (
        <span className="min-w-0 flex-1 truncate">{item.label}</span>
      )}
      {item.keys && <Keys names={item.keys} />}
    </div>
  );
}
