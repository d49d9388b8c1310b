import { useEffect } from "react";
import { type ShortcutId, shortcutFor } from "./shortcuts";
import { useLatest } from "./use-latest";
import { useStoredValue } from "./use-stored-value";

const OFF = "off";

/** Keys without Control or Command can be in the way of those who speak to their computer: they can be turned off. */
export function useSingleKeys(): [boolean, (isOn: boolean) => void] {
  const [stored, store] = useStoredValue("holdfast:single-keys");
  return [stored !== OFF, (isOn) => store(isOn ? "on" : OFF)];
}

/** What lies over the page has keys of its own. */
function isCovered(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}

export function useShortcuts(actions: Record<ShortcutId, () => void>): void {
  const [singleKeys] = useSingleKeys();
  const latest = useLatest({ actions, singleKeys });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const id = shortcutFor(event, latest.current.singleKeys);
      if (!id) return;
      event.preventDefault();
      if (!isCovered()) latest.current.actions[id]();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [latest]);
}
