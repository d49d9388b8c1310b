"use client";

import {
  type KeyboardEvent,
  memo,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import { useTranslations } from "use-intl/react";
import { isSaved, isUnderWay } from "@/lib/client/attachments/attachment";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { inParagraphs } from "@/lib/client/drafts";
import { isComposing } from "@/lib/client/is-composing";
import { useDraft } from "@/lib/client/use-draft";
import type { Words } from "@/lib/i18n/messages";
import { cn } from "../ui/cn";
import { later } from "../ui/later";
import { AttachButton } from "./attach-button";
import { AttachmentTray } from "./attachment-tray";
import { ComposerHint } from "./composer-hint";
import { DropZone } from "./drop-zone";
import { SendButton } from "./send-button";
import { useComposerFiles } from "./use-composer-files";
import { useContextGauge } from "./use-context-gauge";
import { useSlash } from "./use-slash";
import type { ChatCommands } from "./use-slash-commands";

/** Without a network, the model says so itself. */
const blindNote = later(() => import("./blind-note"));

/** The server takes no longer text in one message. */
const MAX_LENGTH = 200_000;

export type ComposerHandle = {
  /** Adds a paragraph before or after what is written. */
  insert(text: string, where: "start" | "end"): void;
  /** Empties it. @returns what was written */
  take(): string;
};

type Props = {
  ref?: Ref<ComposerHandle>;
  /** Where the draft is kept. */
  draftKey: string;
  attachments: Attachments;
  isBusy: boolean;
  isAwaiting: boolean;
  isStopping: boolean;
  /** Why nothing can be sent, if nothing can. */
  obstacle: string | undefined;
  onSend(text: string): void;
  onStop(): void;
  onWake?(): void;
  /** Takes words alone, and one message at a time. */
  isPlain?: boolean;
  /** What a slash offers; nothing where this is left out. */
  commands?: Omit<ChatCommands, "onAttach" | "onContext">;
};

/** On a phone Enter makes a new line, as everywhere there; the button sends. */
function sendsOnEnter(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return false;
  return event.ctrlKey || event.metaKey || !window.matchMedia("(pointer: coarse)").matches;
}

function tooLong(text: string, t: Words<"composer">): string | undefined {
  if (text.length <= MAX_LENGTH) return undefined;
  return t("hint.tooLong", { excess: text.length - MAX_LENGTH });
}

function waitingFor({ items }: Attachments, t: Words<"composer">): string | undefined {
  const [first, ...others] = items.filter(isUnderWay);
  if (!first) return undefined;
  return others.length > 0
    ? t("hint.savingMany", { count: others.length + 1 })
    : t("hint.saving", { name: first.name });
}

export const Composer = memo(function Composer(props: Props) {
  const t = useTranslations("composer");
  const { draftKey, attachments, isBusy, onSend, isPlain = false, commands } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const { text, change, clear } = useDraft(draftKey, field);
  const slash = useSlash({ text, change, isOn: commands !== undefined });
  const { attachFiles, attachText, onPaste } = useComposerFiles(attachments);
  const messages = commands?.session.messages;
  const { items } = attachments;
  const { Gauge, gauge, ask } = useContextGauge({ messages, text, attachments: items, isPlain });
  const hintId = useId();
  const excess = tooLong(text, t);
  const obstacle = excess ?? waitingFor(attachments, t) ?? props.obstacle;
  const hasContent = text.trim() !== "" || items.some(isSaved);
  const isHeld = isBusy ? isPlain : props.isAwaiting;
  const canSend = !isHeld && !obstacle && hasContent;

  useImperativeHandle(props.ref, () => ({
    insert(added, where) {
      const all = where === "start" ? [added, text] : [text.trimEnd(), `${added}\n\n`];
      change(inParagraphs(...all));
      field.current?.focus();
    },
    take() {
      clear();
      return text;
    },
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  useEffect(() => {
    // Focus would bring up the phone's keyboard over a page that nobody has seen yet.
    if (window.matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, []);

  function submit() {
    if (!canSend) return;
    onSend(text);
    clear();
    field.current?.focus();
  }

  const hint = (
    <ComposerHint
      hasCommands={commands !== undefined}
      hasContent={hasContent}
      id={hintId}
      isBusy={isBusy}
      obstacle={obstacle}
    >
      {excess && !isPlain && (
        <button
          className="ml-1 rounded-sm underline underline-offset-2"
          onClick={() => {
            attachText(text);
            change("");
          }}
          type="button"
        >
          {t("attachAsDocument")}
        </button>
      )}
    </ComposerHint>
  );

  return (
    <form
      className="mx-auto w-full max-w-3xl px-3 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div
        className={cn(
          "relative rounded-2xl border border-border-strong bg-card p-1.5 shadow-raised",
          "transition-[border-color,box-shadow] focus-within:border-primary focus-within:ring-3 focus-within:ring-primary/20",
        )}
      >
        {commands && slash.Menu && (
          <slash.Menu
            {...commands}
            {...slash.menu}
            onAttach={isPlain ? undefined : () => fileInput.current?.click()}
            onContext={ask}
          />
        )}
        <AttachmentTray
          attachments={attachments}
          maxLength={MAX_LENGTH}
          onRemoved={() => field.current?.focus()}
          // Of the field: it may have been typed on since this was asked for.
          onText={(added) => change(inParagraphs(field.current?.value ?? "", added))}
        />
        {items.some(({ kind }) => kind === "image") && <blindNote.Later />}
        <div className="flex items-end gap-1">
          {!isPlain && <AttachButton input={fileInput} onFiles={attachFiles} />}
          <textarea
            {...slash.fieldProps}
            aria-describedby={hintId}
            aria-label={t("message")}
            autoComplete="off"
            className="scroll-thin block max-h-[38dvh] min-h-10 w-full resize-none bg-transparent px-1.5 py-2 text-base leading-6 outline-none placeholder:text-muted-foreground"
            dir="auto"
            id="composer"
            onBlur={slash.menu.onClose}
            onChange={(event) => slash.onTyped(event.target.value)}
            // Not the focus, which is here from the start: what a reply needs waits for the first letter.
            onBeforeInput={props.onWake}
            onKeyDown={(event) => {
              slash.onKeyDown(event);
              if (event.defaultPrevented || !sendsOnEnter(event)) return;
              event.preventDefault();
              submit();
            }}
            onPaste={isPlain ? undefined : onPaste}
            placeholder={t("placeholder")}
            ref={field}
            rows={1}
            value={text}
          />
          <SendButton
            canSend={canSend}
            isBusy={isBusy}
            isStopping={props.isStopping}
            onStop={props.onStop}
            why={obstacle}
          />
        </div>
      </div>
      {Gauge ? <Gauge {...gauge}>{hint}</Gauge> : hint}
      {!isPlain && <DropZone onFiles={attachFiles} />}
    </form>
  );
});
