"use client";

import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { editOf } from "@/lib/client/draft-keys";
import { loadDraft } from "@/lib/client/drafts";
import { useKeptDraft } from "@/lib/client/use-kept-draft";
import { Button } from "../ui/button";

type Props = {
  messageId: string;
  text: string;
  hasAttachments: boolean;
  /** It was open when the page went away: nobody asked for it now. */
  isFoundAgain: boolean;
  /** @returns whether it was taken */
  onSave(text: string): boolean;
  onCancel(): void;
};

/** A message being written anew, in its own place. */
export default function MessageEditor({ messageId, text, hasAttachments, ...props }: Props) {
  const t = useTranslations("chat.editor");
  const common = useTranslations("common");
  const [draft, setDraft] = useState(() => loadDraft(editOf(messageId)) || text);
  const { keep, forget } = useKeptDraft(editOf(messageId));
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const canSave = (draft.trim() !== "" || hasAttachments) && draft !== text;

  useLayoutEffect(() => {
    const element = field.current;
    if (props.isFoundAgain) return;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [props.isFoundAgain]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [draft]);

  function change(next: string) {
    setDraft(next);
    keep(next === text ? "" : next);
  }

  function save() {
    if (props.onSave(draft)) forget();
  }

  function cancel() {
    forget();
    props.onCancel();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") cancel();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && canSave) save();
  }

  return (
    <div className="w-full rounded-2xl border border-border-strong bg-card p-2 shadow-raised focus-within:border-primary focus-within:ring-3 focus-within:ring-primary/20">
      <textarea
        aria-describedby={hintId}
        aria-label={t("label")}
        className="scroll-thin block max-h-[50dvh] w-full resize-none bg-transparent px-2 py-1.5 text-base leading-6 outline-none"
        dir="auto"
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        ref={field}
        rows={1}
        value={draft}
      />
      <div className="flex flex-wrap items-center justify-end gap-2 pt-1">
        <p
          className="basis-full px-2 text-muted-foreground text-xs sm:mr-auto sm:basis-auto"
          id={hintId}
        >
          {t("hint")}
        </p>
        <Button look="outline" onClick={cancel}>
          {common("cancel")}
        </Button>
        <Button disabled={!canSave} look="solid" onClick={save}>
          {t("send")}
        </Button>
      </div>
    </div>
  );
}
