"use client";

import { X } from "lucide-react";
import * as Dialog from "radix-ui/dialog";
import * as Tabs from "radix-ui/tabs";
import { useTranslations } from "use-intl/react";
import { IconButton } from "../ui/button";
import { SECTIONS } from "./sections";

const FRAME =
  "fixed z-50 flex flex-col bg-card shadow-raised outline-none max-sm:inset-0 max-sm:pt-[env(safe-area-inset-top)] sm:top-1/2 sm:left-1/2 sm:h-[min(40rem,calc(100dvh-3rem))] sm:w-[min(48rem,calc(100vw-3rem))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl sm:border";

const TAB =
  "flex h-10 shrink-0 items-center gap-1.5 rounded-lg px-2.5 text-muted-foreground text-sm transition-colors hover:bg-muted hover:text-foreground data-[state=active]:bg-muted data-[state=active]:font-medium data-[state=active]:text-foreground sm:gap-2.5 sm:px-3 touch:h-11 [&_svg]:size-4";

type Props = { isOpen: boolean; onOpenChange(open: boolean): void };

/** Over the whole of a phone's screen; beside its tabs on a wide one. */
export default function SettingsDialog({ isOpen, onOpenChange }: Props) {
  const t = useTranslations("settings");
  const say = useTranslations("common");
  return (
    <Dialog.Root onOpenChange={onOpenChange} open={isOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/45" />
        <Dialog.Content aria-describedby={undefined} className={FRAME}>
          <div className="flex h-14 shrink-0 items-center justify-between border-b pr-2 pl-5">
            <Dialog.Title className="font-semibold text-lg">{say("settings")}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label={t("close")}>
                <X aria-hidden="true" />
              </IconButton>
            </Dialog.Close>
          </div>
          <Tabs.Root
            className="flex min-h-0 flex-1 max-sm:flex-col"
            defaultValue={SECTIONS[0]?.id}
            orientation="vertical"
          >
            <Tabs.List
              aria-label={say("settings")}
              className="flex shrink-0 gap-1 overflow-x-auto p-2 max-sm:border-b sm:w-44 sm:flex-col sm:border-r sm:p-3"
            >
              {SECTIONS.map(({ id, icon: Icon }) => (
                <Tabs.Trigger className={TAB} key={id} value={id}>
                  <Icon aria-hidden="true" /> {t(`sections.${id}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            {SECTIONS.map(({ id, Body }) => (
              <Tabs.Content
                className="scroll-thin min-h-0 min-w-0 flex-1 overflow-y-auto p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] -outline-offset-2"
                key={id}
                value={id}
              >
                <Body onClose={() => onOpenChange(false)} />
              </Tabs.Content>
            ))}
          </Tabs.Root>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
