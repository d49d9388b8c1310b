"use client";

import { Fragment } from "react";
import { isMac, isSingleKey, keyNames, SHORTCUTS } from "@/lib/client/shortcuts";
import { useSingleKeys } from "@/lib/client/use-shortcuts";
import { Dialog } from "../ui/dialog";
import { Keys } from "./keys";

/** Keys that belong to one place. */
const ELSEWHERE = [
  { label: "Send the message", keys: ["Enter"] },
  { label: "New line in the message", keys: ["Shift", "Enter"] },
  { label: "Rename the chat in the list", keys: ["F2"] },
  { label: "Delete the chat in the list", keys: ["Delete"] },
  { label: "Go to the notices, to undo", keys: ["Alt", "T"] },
];

export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const [hasSingleKeys, setSingleKeys] = useSingleKeys();
  const mac = isMac();
  const everywhere = [...new Set(SHORTCUTS.map(({ label }) => label))].map((label) => ({
    label,
    ways: SHORTCUTS.filter((shortcut) => shortcut.label === label)
      .filter((shortcut) => hasSingleKeys || !isSingleKey(shortcut))
      .map(({ keys }) => keyNames(keys, mac)),
  }));
  const elsewhere = ELSEWHERE.map(({ label, keys }) => ({ label, ways: [keys] }));
  const rows = [...everywhere, ...elsewhere].filter(({ ways }) => ways.length > 0);
  return (
    <Dialog onClose={onClose} title="Keyboard shortcuts">
      <dl className="mt-3">
        {rows.map(({ label, ways }) => (
          <div
            className="flex min-h-10 items-center justify-between gap-4 border-b text-sm last:border-b-0"
            key={label}
          >
            <dt>{label}</dt>
            <dd className="flex items-center gap-2 text-muted-foreground text-xs">
              {ways.map((names, index) => (
                <Fragment key={names.join()}>
                  {index > 0 && "or"}
                  <Keys names={names} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="mt-3 flex min-h-11 cursor-pointer items-center gap-3 text-sm">
        <input
          checked={hasSingleKeys}
          className="size-4 shrink-0 accent-primary"
          onChange={(event) => setSingleKeys(event.target.checked)}
          type="checkbox"
        />
        Use keys without {mac ? "⌘" : "Ctrl"}, when nothing is being typed
      </label>
    </Dialog>
  );
}
