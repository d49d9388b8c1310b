"use client";

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
  const everywhere = SHORTCUTS.map((shortcut) => ({
    label: shortcut.label,
    keys: keyNames(shortcut.keys, mac),
    isOff: isSingleKey(shortcut) && !hasSingleKeys,
  }));
  const rows = [...everywhere, ...ELSEWHERE.map((row) => ({ ...row, isOff: false }))];
  return (
    <Dialog onClose={onClose} title="Keyboard shortcuts">
      <dl className="mt-3">
        {rows.map(({ label, keys, isOff }) => (
          <div
            className="flex min-h-10 items-center justify-between gap-4 border-b text-sm last:border-b-0"
            key={keys.join()}
          >
            <dt className={isOff ? "text-muted-foreground line-through" : undefined}>{label}</dt>
            <dd>
              <Keys names={keys} />
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
