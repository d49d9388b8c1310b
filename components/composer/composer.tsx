"use client";

import { ArrowUp, LoaderCircle, Square } from "lucide-react";
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import { useDraft } from "@/lib/client/use-draft";
import { IconButton } from "../ui/button";
import { cn } from "../ui/cn";
import { ComposerHint } from "./composer-hint";

/** The server takes no longer text in one message. */
const MAX_LENGTH = 200_000;

export type ComposerHandle = { fill(text: string): void };

type Props = {
  ref?: Ref<ComposerHandle>;
  /** Where the draft is kept. */
  draftKey: string;
  isBusy: boolean;
  isAwaiting: boolean;
  isStopping: boolean;
  /** Why nothing can be sent, if nothing can. */
  obstacle: string | undefined;
  onSend(text: string): void;
  onStop(): void;
  onWake?(): void;
};

/** A key that finishes a word in an input method is not for us. Safari tells so only by the old key code. */
function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

/** On a phone Enter makes a new line, as everywhere there; the button sends. */
function sendsOnEnter(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return false;
  return event.ctrlKey || event.metaKey || !window.matchMedia("(pointer: coarse)").matches;
}

export function Composer(props: Props) {
  const { draftKey, isBusy, isStopping, onSend, onStop } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, change, clear } = useDraft(draftKey, field);
  const hintId = useId();
  const isTooLong = text.length > MAX_LENGTH;
  const obstacle = isTooLong
    ? `This is ${(text.length - MAX_LENGTH).toLocaleString("en")} characters too long for one message. Shorten it or send it in parts.`
    : props.obstacle;
  const canSend = !isBusy && !props.isAwaiting && !obstacle && text.trim() !== "";

  useImperativeHandle(props.ref, () => ({
    fill(next) {
      change(next);
      field.current?.focus();
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
          "flex items-end gap-1 rounded-2xl border border-border-strong bg-card p-1.5 shadow-raised",
          "transition-[border-color,box-shadow] focus-within:border-primary focus-within:ring-3 focus-within:ring-primary/20",
        )}
      >
        <textarea
          aria-describedby={hintId}
          aria-label="Message"
          autoComplete="off"
          className="scroll-thin block max-h-[38dvh] min-h-10 w-full resize-none bg-transparent px-2.5 py-2 text-base leading-6 outline-none placeholder:text-muted-foreground"
          dir="auto"
          id="composer"
          onChange={(event) => change(event.target.value)}
          onFocus={props.onWake}
          onKeyDown={(event) => {
            if (!sendsOnEnter(event)) return;
            event.preventDefault();
            submit();
          }}
          placeholder="Write a message"
          ref={field}
          rows={1}
          value={text}
        />
        {isBusy ? (
          <IconButton
            className="rounded-xl"
            disabled={isStopping}
            label={isStopping ? "Stopping the reply" : "Stop the reply"}
            look="solid"
            onClick={onStop}
          >
            {isStopping ? (
              <LoaderCircle aria-hidden="true" className="animate-spin" />
            ) : (
              <Square aria-hidden="true" className="size-3.5! fill-current" />
            )}
          </IconButton>
        ) : (
          <IconButton
            className="rounded-xl"
            disabled={!canSend}
            label="Send message"
            look="solid"
            type="submit"
          >
            <ArrowUp aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <ComposerHint hasText={text.trim() !== ""} id={hintId} isBusy={isBusy} obstacle={obstacle} />
    </form>
  );
}
