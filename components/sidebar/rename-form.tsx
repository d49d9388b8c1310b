"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";

type Props = {
  title: string;
  /** With the new title, or undefined when it stays. */
  onDone(title: string | undefined): void;
};

const MAX_TITLE_LENGTH = 200;

export function RenameForm({ title, onDone }: Props) {
  const t = useTranslations("sidebar");
  const field = useRef<HTMLInputElement>(null);
  /** Leaving the field saves, and so would the blur that comes of the form going away. */
  const isDone = useRef(false);

  useEffect(() => field.current?.select(), []);

  function done(next: string | undefined) {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next);
  }

  const save = () => done(field.current?.value.trim() || undefined);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <input
        aria-label={t("chatName")}
        className="h-10 w-full rounded-lg border border-border-strong bg-card px-2 text-base -outline-offset-2 md:text-sm"
        defaultValue={title}
        enterKeyHint="done"
        maxLength={MAX_TITLE_LENGTH}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Escape") done(undefined);
        }}
        ref={field}
      />
    </form>
  );
}
