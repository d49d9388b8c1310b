"use client";

import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useState } from "react";
import { useTranslations } from "use-intl/react";
import { isComposing } from "@/lib/client/is-composing";
import { isMeant } from "@/lib/client/slash";
import type { PaletteItem } from "../palette/palette-item";
import { PaletteList } from "../palette/palette-list";
import { useOptions } from "../palette/use-options";
import { useFrame } from "../sidebar/frame-context";
import { later } from "../ui/later";
import { NotOpened } from "../ui/not-opened";
import { type ChatCommands, type CommandDialog, useSlashCommands } from "./use-slash-commands";

const sharing = later(() => import("../share/share-dialog"), NotOpened);
const moving = later(() => import("../sidebar/move-dialog"), NotOpened);

export type SlashMenuProps = ChatCommands & {
  id: string;
  /** What was typed after the slash; undefined: nothing is looked for. */
  query: string | undefined;
  /** Hears the field's keys. */
  keys: Ref<(event: KeyboardEvent) => void>;
  onActive(id: string | undefined): void;
  /** Whether Enter was pressed before there was a list. */
  takeEnter(): boolean;
  /** Without the words, when a command was chosen. */
  onChosen(): void;
  onClose(): void;
};

const focusComposer = () => document.getElementById("composer")?.focus();

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) =>
  altKey || ctrlKey || metaKey || shiftKey;

/** The commands that fit what is typed after a slash, over the composer, which keeps the focus. */
export function SlashMenu({ id, query, keys, ...props }: SlashMenuProps) {
  const { list } = useFrame();
  const [dialog, setDialog] = useState<CommandDialog>();
  const all = useSlashCommands({ ...props, openDialog: setDialog });
  const groups = all
    .map((group) => ({
      ...group,
      items: query === undefined ? [] : group.items.filter((item) => isMeant(item, query)),
    }))
    .filter(({ items }) => items.length > 0);
  const items = groups.flatMap((group) => group.items);

  function choose(item: PaletteItem) {
    props.onChosen();
    item.run();
  }

  const { active, setActiveId, onKeyDown } = useOptions(items, choose);
  const { onActive, onClose } = props;
  const activeId = active?.id;
  useEffect(() => onActive(activeId), [activeId, onActive]);

  function take(event: KeyboardEvent, item: PaletteItem) {
    if (event.key === "Escape") onClose();
    else if (event.key === "Tab") choose(item);
    else return onKeyDown(event);
    event.preventDefault();
  }

  useImperativeHandle(keys, () => (event) => {
    // The focus goes back past the list, which must not take it.
    if (event.key === "Tab" && event.shiftKey) onClose();
    if (active && !isComposing(event) && !hasModifier(event)) take(event, active);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list has come
  useEffect(() => {
    if (props.takeEnter() && active) choose(active);
  }, []);

  function close() {
    setDialog(undefined);
    requestAnimationFrame(focusComposer);
  }

  const chat = list.chats.find((each) => each.id === props.chatId);
  return (
    <>
      {items.length > 0 && (
        <Commands count={items.length}>
          <PaletteList
            activeId={activeId}
            groups={groups}
            id={id}
            onActive={setActiveId}
            onChoose={choose}
          />
        </Commands>
      )}
      {dialog === "share" && props.chatId && (
        <sharing.Later chatId={props.chatId} onClose={close} />
      )}
      {dialog === "move" && chat && <moving.Later chat={chat} onClose={close} />}
    </>
  );
}

function Commands({ count, children }: { count: number; children: React.ReactNode }) {
  const t = useTranslations("commands");
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field keeps the focus, and a phone its keyboard */}
      <div
        className="scroll-thin absolute inset-x-0 bottom-full z-30 mb-2 max-h-[min(20rem,45dvh)] animate-rise overflow-y-auto overscroll-contain rounded-2xl border bg-card p-1.5 shadow-raised"
        data-testid="slash-menu"
        onMouseDown={(event) => event.preventDefault()}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {children}
      </div>
      <p className="sr-only" role="status">
        {t("count", { count })}
      </p>
    </>
  );
}
