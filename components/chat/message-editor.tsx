"use client";

import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "../ui/button";

type Props = {
  text: string;
  hasAttachments: boolean;
  onSave(text: string): void;
  onCancel(): void;
};

/** A message being written anew, in its own place. */
export default function MessageEditor({ text, hasAttachments, onSave, onCancel }: Props) {
  const t = useTranslations("chat.editor");
  const common = useTranslations("common");
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const canSave = (draft.trim() !== "" || hasAttachments) && draft !== text;

  useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [draft]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onCancel();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && canSave) onSave(draft);
  }

  return (
    <div className="w-full rounded-2xl border border-border-strong bg-card p-2 shadow-raised focus-within:border-primary focus-within:ring-3 focus-within:ring-primary/20">
      <textarea
        aria-describedby={hintId}
        aria-label={t("label")}
        className="scroll-thin block max-h-[50dvh] w-full resize-none bg-transparent px-2 py-1.5 text-base leading-6 outline-none"
        dir="auto"
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        ref={field}
        rows={1}
        value={draft}
      />
      <div className="flex flex-wrap items-center justify-end gap-2 pt-1">
        <p className="mr-auto px-2 text-muted-foreground text-xs" id={hintId}>
          {t("hint")}
        </p>
        <Button className="touch:h-11" look="outline" onClick={onCancel}>
          {common("cancel")}
        </Button>
        <Button
          className="touch:h-11"
          disabled={!canSave}
          look="solid"
          onClick={() => onSave(draft)}
        >
          {t("send")}
        </Button>
      </div>
    </div>
  );
}
