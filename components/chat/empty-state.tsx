"use client";

import { Anchor, BookOpenText, Ghost, Table2 } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "../ui/button";
import { Logo } from "../ui/logo";

const SUGGESTIONS = [
  { icon: BookOpenText, name: "lighthouses" },
  { icon: Table2, name: "table" },
  { icon: Anchor, name: "reload" },
] as const;

type Props = {
  onPick(text: string): void;
  /** Begins a chat that leaves nothing. */
  onTemporary: (() => void) | undefined;
};

export function EmptyState({ onPick, onTemporary }: Props) {
  const t = useTranslations("chat");
  return (
    <div className="scroll-thin flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div className="m-auto w-full max-w-3xl px-5 py-8 sm:px-7">
        <Logo className="mb-5 size-11 text-primary" />
        <h1 className="max-w-[22ch] text-balance font-serif text-[1.9rem] leading-[1.15] tracking-tight sm:text-[2.4rem]">
          {t("empty.title")}
        </h1>
        <p className="mt-3 max-w-[46ch] text-[0.975rem] text-muted-foreground leading-relaxed">
          {t("empty.text")}
        </p>
        <ul className="mt-7 grid gap-2 sm:max-w-lg">
          {SUGGESTIONS.map(({ icon: Icon, name }) => (
            <li key={name}>
              <button
                className="flex min-h-12 w-full items-center gap-3 rounded-xl border bg-card px-4 py-2.5 text-left text-[0.925rem] leading-snug transition-colors hover:border-primary hover:bg-wash"
                onClick={() => onPick(t(`empty.${name}`))}
                type="button"
              >
                <Icon aria-hidden="true" className="size-[1.1rem] shrink-0 text-primary" />
                {t(`empty.${name}`)}
              </button>
            </li>
          ))}
        </ul>
        {onTemporary && (
          <Button className="mt-3 -ml-2" onClick={onTemporary}>
            <Ghost aria-hidden="true" className="size-4!" /> {t("temporary.begin")}
          </Button>
        )}
      </div>
    </div>
  );
}
