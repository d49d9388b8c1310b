"use client";

import { Check, Copy } from "lucide-react";
import { type Ref, useId } from "react";
import { useTranslations } from "use-intl/react";
import { useCopy } from "@/lib/client/use-copy";
import { IconButton } from "../ui/button";

type Props = {
  label: string;
  /** What the button beside it does. */
  copyLabel: string;
  value: string;
  fieldRef?: Ref<HTMLInputElement>;
};

/** A value to take along: selected whole when it is entered, for when the browser does not let the page copy. */
export function CopyField({ label, copyLabel, value, fieldRef }: Props) {
  const t = useTranslations("common");
  const id = useId();
  const { isCopied, copy } = useCopy();
  return (
    <div>
      <label className="text-muted-foreground text-xs" htmlFor={id}>
        {label}
      </label>
      <div className="mt-1 flex items-center rounded-lg border bg-background">
        <input
          className="h-10 min-w-0 flex-1 rounded-l-lg bg-transparent pl-3 font-mono text-base -outline-offset-2 md:text-[0.8rem]"
          id={id}
          onFocus={(event) => event.currentTarget.select()}
          readOnly
          ref={fieldRef}
          spellCheck={false}
          value={value}
        />
        <IconButton label={isCopied ? t("copied") : copyLabel} onClick={() => copy(value)}>
          {isCopied ? (
            <Check aria-hidden="true" className="text-primary" />
          ) : (
            <Copy aria-hidden="true" className="size-4!" />
          )}
        </IconButton>
        <span aria-live="polite" className="sr-only">
          {isCopied && t("copied")}
        </span>
      </div>
    </div>
  );
}
