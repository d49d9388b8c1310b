import { type ComponentType, type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { isComposing } from "@/lib/client/is-composing";
import { slashQuery } from "@/lib/client/slash";
import { toast } from "@/lib/client/toast";
import type { SlashMenuProps } from "./slash-menu";

type Options = {
  /** What is written. */
  text: string;
  change(text: string): void;
  isOn: boolean;
};

/** What the field says of the list while it is open; the focus stays in the field. */
const fieldProps = (listId: string, activeId: string | undefined) =>
  activeId
    ? ({
        "aria-activedescendant": activeId,
        "aria-autocomplete": "list",
        "aria-controls": listId,
        "aria-haspopup": "listbox",
      } as const)
    : undefined;

const LIST_ID = "slash-commands";

/** Commands for a message that begins with a slash. The list comes with the first one; until then, Enter waits for it. */
export function useSlash({ text, change, isOn }: Options) {
  const t = useTranslations("commands");
  const [isWanted, setWanted] = useState(false);
  const [Menu, setMenu] = useState<ComponentType<SlashMenuProps>>();
  const [activeId, setActiveId] = useState<string>();
  const hasFailed = useRef(false);
  const hasEnter = useRef(false);
  const keys = useRef<(event: KeyboardEvent) => void>(null);
  const query = isWanted ? slashQuery(text) : undefined;

  function load() {
    hasFailed.current = false;
    import("./slash-menu").then(
      (file) => setMenu(() => file.SlashMenu),
      () => {
        hasFailed.current = true;
        toast.error(t("failed"));
      },
    );
  }

  function onTyped(next: string) {
    hasEnter.current = false;
    // Only the slash itself opens the list: once it was closed, it stays away from this message.
    if (isOn && next.startsWith("/") && !text.startsWith("/")) {
      setWanted(true);
      if (!Menu) load();
    }
    change(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (query === undefined) return;
    if (Menu) keys.current?.(event);
    else if (event.key === "Enter" && !isComposing(event) && !hasFailed.current) {
      hasEnter.current = true;
      event.preventDefault();
    }
  }

  function onChosen() {
    setWanted(false);
    change("");
  }

  function takeEnter(): boolean {
    const had = hasEnter.current;
    hasEnter.current = false;
    return had;
  }

  const onClose = () => setWanted(false);
  const menu = { id: LIST_ID, keys, query, onActive: setActiveId, takeEnter, onChosen, onClose };
  return { Menu, menu, onTyped, onKeyDown, fieldProps: fieldProps(LIST_ID, activeId) };
}
