"use client";

import { X } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "../ui/button";

/** The server takes no longer query. */
const MAX_LENGTH = 200;

type Props = {
  label: string;
  placeholder: string;
  icon: ReactNode;
  typed: string;
  /** None when there is nothing to choose. */
  listId: string | undefined;
  activeId: string | undefined;
  onChange(typed: string): void;
  onKeyDown(event: KeyboardEvent): void;
  onClose(): void;
};

export function PaletteField({ label, icon, typed, listId, activeId, ...props }: Props) {
  const common = useTranslations("common");
  return (
    <div className="flex h-14 shrink-0 items-center gap-3 border-b pr-2 pl-4">
      {icon}
      <input
        aria-activedescendant={listId && activeId}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-expanded={listId !== undefined}
        aria-label={label}
        autoComplete="off"
        className="h-full min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-muted-foreground"
        enterKeyHint="go"
        maxLength={MAX_LENGTH}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeyDown}
        placeholder={props.placeholder}
        role="combobox"
        spellCheck={false}
        value={typed}
      />
      <IconButton className="touch:size-11" label={common("close")} onClick={props.onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
