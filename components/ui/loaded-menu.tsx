"use client";

import { Check } from "lucide-react";
import * as DropdownMenu from "radix-ui/dropdown-menu";
import { type ComponentProps, type ReactElement, type ReactNode, useId } from "react";
import { cn } from "./cn";

const ITEM =
  "flex min-h-10 select-none items-center gap-3 rounded-md px-2.5 text-sm outline-none data-[highlighted]:bg-muted [&_svg]:size-4";

export type MenuProps = {
  trigger: ReactElement<MenuTrigger>;
  align?: "start" | "end";
  children: ReactNode;
} & Pick<ComponentProps<typeof DropdownMenu.Content>, "onCloseAutoFocus">;

/** What a trigger is given by its menu. */
export type MenuTrigger = ComponentProps<"button">;

/** Open from the start: it is loaded by the wish to open it. */
export function Menu({ trigger, align = "end", children, ...content }: MenuProps) {
  return (
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          className="scroll-thin z-50 max-h-[min(26rem,var(--radix-dropdown-menu-content-available-height))] min-w-44 max-w-[min(22rem,92vw)] animate-rise overflow-y-auto rounded-xl border bg-card p-1 shadow-raised"
          collisionPadding={8}
          sideOffset={6}
          {...content}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function MenuItem({ className, ...props }: ComponentProps<typeof DropdownMenu.Item>) {
  return <DropdownMenu.Item className={cn(ITEM, className)} {...props} />;
}

function MenuLabel({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <DropdownMenu.Label id={id} className="px-2.5 pt-2 pb-1 text-muted-foreground text-xs">
      {children}
    </DropdownMenu.Label>
  );
}

type GroupProps = { label: string; className?: string; children: ReactNode };

/** Items under a label, which names them to a screen reader too. */
export function MenuGroup({ label, className, children }: GroupProps) {
  const id = useId();
  return (
    <DropdownMenu.Group aria-labelledby={id} className={className}>
      <MenuLabel id={id}>{label}</MenuLabel>
      {children}
    </DropdownMenu.Group>
  );
}

export const MenuChoices = DropdownMenu.RadioGroup;

export function MenuSwitch({
  children,
  className,
  ...props
}: ComponentProps<typeof DropdownMenu.CheckboxItem>) {
  return (
    <DropdownMenu.CheckboxItem className={cn(ITEM, "justify-between", className)} {...props}>
      <span className="min-w-0 truncate">{children}</span>
      <Chosen />
    </DropdownMenu.CheckboxItem>
  );
}

export function MenuChoice({
  children,
  className,
  ...props
}: ComponentProps<typeof DropdownMenu.RadioItem>) {
  return (
    <DropdownMenu.RadioItem className={cn(ITEM, "justify-between", className)} {...props}>
      <span className="flex min-w-0 items-center gap-3">{children}</span>
      <Chosen />
    </DropdownMenu.RadioItem>
  );
}

function Chosen() {
  return (
    <span className="size-4 shrink-0 text-primary">
      <DropdownMenu.ItemIndicator>
        <Check aria-hidden="true" />
      </DropdownMenu.ItemIndicator>
    </span>
  );
}
