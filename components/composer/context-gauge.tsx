"use client";

import { TriangleAlert } from "lucide-react";
import * as Popover from "radix-ui/popover";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatMessage, ModelOption } from "@/lib/chats/types";
import type { Attachment } from "@/lib/client/attachments/attachment";
import { type ContextUse, contextUse } from "@/lib/client/context-use";
import { useFrame } from "../sidebar/frame-context";
import { cn } from "../ui/cn";

/** Below, nobody has to know. */
const SHOWN_FROM = 0.5;
const WARNED_FROM = 0.9;

export type ContextGaugeProps = {
  messages: ChatMessage[];
  draft: { text: string; attachments: readonly Attachment[] };
  /** A text that is too long cannot be attached instead. */
  isPlain: boolean;
  /** Somebody asked for it, however little there is. */
  isAsked: boolean;
  onDone(): void;
  /** The line beside which it stands. */
  children: ReactNode;
};

/** How full the model's context is with what is written: a ring beside the hint, and a warning before it is too late. */
export function ContextGauge({ messages, draft, children, ...props }: ContextGaugeProps) {
  const { model } = useFrame().model;
  const { text, attachments } = draft;
  // A reply that is being written comes twenty times a second; the gauge may come later.
  const shown = useDeferredValue(messages);
  const use = useMemo(
    () => model && contextUse(shown, { text, attachments }, model),
    [shown, text, attachments, model],
  );
  if (!model || !use) return children;
  const isShown = props.isAsked || use.share >= SHOWN_FROM;
  return (
    <>
      {(use.share >= WARNED_FROM || use.isTooLong) && (
        <Warning isPlain={props.isPlain} model={model} use={use} />
      )}
      <div className="flex items-start">
        <div className="min-w-0 flex-1">{children}</div>
        {isShown && <Details model={model} use={use} {...props} />}
      </div>
    </>
  );
}

type Shown = { use: ContextUse; model: ModelOption };

const percentOf = ({ share }: ContextUse) => Math.round(share * 100);

function warningOf({ isTooLong, isLeftOut, share }: ContextUse, isPlain: boolean) {
  if (isTooLong) return isPlain ? "tooLongHere" : "tooLong";
  if (isLeftOut) return "leftOut";
  return share < 1 ? "near" : "over";
}

function Warning({ use, model, isPlain }: Shown & { isPlain: boolean }) {
  const t = useTranslations("model.context.warning");
  const values = { model: model.name, tokens: use.draft, room: use.room };
  return (
    <p
      className="flex items-start gap-2 px-2 pt-2 text-notice text-xs leading-relaxed"
      data-testid="context-warning"
      role="status"
    >
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {t(warningOf(use, isPlain), values)}
    </p>
  );
}

type DetailsProps = Shown & Pick<ContextGaugeProps, "isAsked" | "onDone">;

function Details({ use, model, isAsked, onDone }: DetailsProps) {
  const t = useTranslations("model.context");
  const [isOpen, setOpen] = useState(false);
  const percent = percentOf(use);
  const isNear = use.share >= WARNED_FROM;

  function change(next: boolean) {
    setOpen(next);
    if (!next) onDone();
  }

  return (
    <Popover.Root onOpenChange={change} open={isOpen || isAsked}>
      <Popover.Trigger
        aria-label={t("label", { percent })}
        className={cn(
          "mt-1 inline-flex h-6 shrink-0 items-center gap-1.5 rounded-md px-1.5 text-xs tabular-nums hover:bg-muted hover:text-foreground touch:h-8",
          isNear ? "font-medium text-notice" : "text-muted-foreground",
        )}
        data-testid="context-gauge"
        type="button"
      >
        <Ring share={use.share} />
        {t("percent", { percent })}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          aria-label={t("title", { model: model.name })}
          className="z-50 w-[min(22rem,calc(100vw-1.5rem))] animate-rise rounded-xl border bg-card p-4 text-sm leading-relaxed shadow-raised outline-none"
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            // Where it was only asked for, the button goes away with what it said.
            if (use.share >= SHOWN_FROM) return;
            event.preventDefault();
            document.getElementById("composer")?.focus();
          }}
          side="top"
          sideOffset={6}
        >
          <p className="font-medium">{t("title", { model: model.name })}</p>
          <Bar percent={percent} />
          <p>{t("amount", { tokens: use.tokens, room: use.room, percent })}</p>
          {use.draft > 0 && <p>{t("draft", { tokens: use.draft })}</p>}
          <p className="mt-2 text-muted-foreground text-xs leading-relaxed">{t("how")}</p>
          <p className="mt-2 text-muted-foreground text-xs leading-relaxed">{t("then")}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Bar({ percent }: { percent: number }) {
  return (
    <div aria-hidden="true" className="my-2.5 h-1.5 overflow-hidden rounded-full bg-muted">
      <div className="h-full rounded-full bg-primary" style={{ width: `${percent}%` }} />
    </div>
  );
}

const RADIUS = 6;
const ROUND = 2 * Math.PI * RADIUS;

function Ring({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" className="size-4 -rotate-90" viewBox="0 0 16 16">
      <circle
        className="stroke-border-strong"
        cx="8"
        cy="8"
        fill="none"
        r={RADIUS}
        strokeWidth="2.5"
      />
      <circle
        className="stroke-current"
        cx="8"
        cy="8"
        fill="none"
        r={RADIUS}
        strokeDasharray={`${share * ROUND} ${ROUND}`}
        strokeWidth="2.5"
      />
    </svg>
  );
}
