"use client";

import { Fragment } from "react";
import { useTranslations } from "use-intl/react";
import { keyNames } from "@/lib/client/key-names";
import { isMac, isSingleKey, SHORTCUTS, type Shortcut } from "@/lib/client/shortcuts";
import { useSingleKeys } from "@/lib/client/use-shortcuts";
import { Dialog } from "../ui/dialog";
import { Keys } from "./keys";

/** Keys that belong to one place. */
const ELSEWHERE: { does: Shortcut["does"]; keys: string[] }[] = [
  { does: "send", keys: ["Enter"] },
  { does: "newLine", keys: ["Shift", "Enter"] },
  { does: "commands", keys: ["/"] },
  { does: "rename", keys: ["F2"] },
  { does: "delete", keys: ["Delete"] },
  { does: "notices", keys: ["Alt", "T"] },
];

export default function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations("palette");
  const [hasSingleKeys, setSingleKeys] = useSingleKeys();
  const mac = isMac();
  const everywhere = [...new Set(SHORTCUTS.map(({ does }) => does))].map((does) => ({
    does,
    ways: SHORTCUTS.filter((shortcut) => shortcut.does === does)
      .filter((shortcut) => hasSingleKeys || !isSingleKey(shortcut))
      .map(({ keys }) => keyNames(keys, mac)),
  }));
  const elsewhere = ELSEWHERE.map(({ does, keys }) => ({ does, ways: [keys] }));
  const rows = [...everywhere, ...elsewhere].filter(({ ways }) => ways.length > 0);
  return (
    <Dialog onClose={onClose} title={t("shortcuts")}>
      <dl className="mt-3">
        {rows.map(({ does, ways }) => (
          <div
            className="flex min-h-10 items-center justify-between gap-4 border-b py-1.5 text-sm last:border-b-0"
            key={does}
          >
            <dt>{t(`keys.${does}`)}</dt>
            <dd className="flex items-center gap-2 text-muted-foreground text-xs">
              {ways.map((names, index) => (
                <Fragment key={names.join()}>
                  {index > 0 && <span className="touch:hidden">{t("or")}</span>}
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
        {t("singleKeys", { modifier: mac ? "⌘" : "Ctrl" })}
      </label>
    </Dialog>
  );
}
