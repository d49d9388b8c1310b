"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import * as Dialog from "radix-ui/dialog";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { isComposing } from "@/lib/client/is-composing";
import { addressOf, announceAddress } from "@/lib/client/message-address";
import { PaletteField } from "./palette-field";
import type { PaletteItem } from "./palette-item";
import { PaletteList } from "./palette-list";
import { PaletteStatus } from "./palette-status";
import { useGroups } from "./use-groups";
import { useOptions } from "./use-options";

const FRAME =
  "fixed z-50 flex flex-col overflow-hidden bg-card shadow-raised outline-none max-sm:inset-0 max-sm:pt-[env(safe-area-inset-top)] sm:top-[12vh] sm:left-1/2 sm:max-h-[min(34rem,76vh)] sm:w-[min(40rem,calc(100vw-3rem))] sm:-translate-x-1/2 sm:rounded-2xl sm:border";

type Props = {
  /** Without them, it only searches. */
  hasCommands: boolean;
  onClose(): void;
};

/** Commands and chats, by their words. */
export default function Palette({ hasCommands, onClose }: Props) {
  const t = useTranslations("palette");
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const listId = useId();
  /** What was chosen takes the focus. */
  const leaves = useRef(false);
  /** Enter was pressed before there was anything to choose of what was typed. */
  const hasEnter = useRef(false);

  function goTo(chatId: string, messageId: string | null) {
    const address = addressOf(chatId, messageId);
    if (window.location.pathname !== `/chat/${chatId}`) return router.push(address);
    window.history.replaceState(null, "", address);
    announceAddress();
  }

  const { groups, search } = useGroups(typed, hasCommands, goTo);
  const items = groups.flatMap((group) => group.items);

  function choose(item: PaletteItem) {
    if (item.stays) return item.run();
    leaves.current = true;
    onClose();
    // After this dialog, which holds on to the focus.
    requestAnimationFrame(item.run);
  }

  const { active, setActiveId, onKeyDown } = useOptions(items, choose);
  const isEarly = typed.trim() !== "" && search.isStale && (!active || active.hit !== undefined);

  function take(event: KeyboardEvent) {
    hasEnter.current = isEarly && event.key === "Enter" && !isComposing(event);
    if (hasEnter.current) event.preventDefault();
    else onKeyDown(event);
  }

  useEffect(() => {
    if (search.failure) hasEnter.current = false;
    if (!hasEnter.current || search.isStale) return;
    hasEnter.current = false;
    // Nobody meant a command.
    if (active?.hit) choose(active);
  });

  function change(next: string) {
    hasEnter.current = false;
    setTyped(next);
  }

  const title = t(hasCommands ? "commandsAndChats" : "searchChats");
  return (
    <Dialog.Root onOpenChange={(open) => !open && onClose()} open>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <Dialog.Content
          aria-describedby={undefined}
          className={FRAME}
          onCloseAutoFocus={(event) => leaves.current && event.preventDefault()}
        >
          <Dialog.Title className="sr-only">{title}</Dialog.Title>
          <PaletteField
            activeId={active?.id}
            icon={<Search aria-hidden="true" className="size-[1.15rem] shrink-0 text-primary" />}
            label={title}
            listId={items.length > 0 ? listId : undefined}
            onChange={change}
            onClose={onClose}
            onKeyDown={take}
            placeholder={t(hasCommands ? "hint" : "searchHint")}
            typed={typed}
          />
          <div className="scroll-thin min-h-0 flex-1 overflow-y-auto p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]">
            {items.length > 0 && (
              <PaletteList
                activeId={active?.id}
                groups={groups}
                id={listId}
                onActive={setActiveId}
                onChoose={choose}
              />
            )}
            <PaletteStatus count={items.length} search={search} typed={typed.trim()} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
