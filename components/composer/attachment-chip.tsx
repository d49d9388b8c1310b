"use client";

import { CircleAlert, RotateCw, TextCursorInput, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { Attachment } from "@/lib/client/attachments/attachment";
import { cn } from "../ui/cn";
import { AttachmentIcon } from "./attachment-icon";
import { AttachmentTitle } from "./attachment-title";
import { useAttachmentWords } from "./attachment-words";
import { ChipButton } from "./chip-button";

type Props = {
  attachment: Attachment;
  onRemove(): void;
  onRetry(): void;
  /** Puts a pasted text into the message after all. */
  onInline: (() => void) | undefined;
  /** Its text is on its way there. */
  isReading: boolean;
};

export function AttachmentChip({ attachment, isReading, onRemove, onRetry, onInline }: Props) {
  const t = useTranslations("composer");
  const { statusOf } = useAttachmentWords();
  const { name, state } = attachment;
  const status = statusOf(attachment);
  const isFailed = state.step === "failed";
  const chip = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was added or failed is what somebody looks for
  useEffect(() => {
    chip.current?.scrollIntoView({ block: "nearest" });
  }, [isFailed]);
  return (
    <li
      className={cn(
        "relative flex min-w-0 items-center gap-2.5 overflow-hidden rounded-xl border p-1.5",
        isFailed
          ? "w-full border-danger-border bg-danger-wash"
          : "w-full animate-rise bg-background sm:w-[calc(50%-0.25rem)]",
      )}
      data-step={state.step}
      data-testid="attachment"
      ref={chip}
    >
      {isFailed ? (
        <span className="grid size-10 shrink-0 place-items-center text-danger">
          <CircleAlert aria-hidden="true" className="size-5" />
        </span>
      ) : (
        <AttachmentIcon attachment={attachment} />
      )}
      <div className="min-w-0 flex-1">
        <AttachmentTitle attachment={attachment} />
        <p
          className={cn(
            "text-xs leading-snug",
            isFailed
              ? "text-foreground [overflow-wrap:anywhere]"
              : "truncate text-muted-foreground",
            state.step === "counting" && "animate-breathe",
          )}
          title={isFailed ? undefined : status}
        >
          {status}
        </p>
      </div>
      <div className="flex shrink-0">
        {onInline && (
          <ChipButton
            disabled={isReading}
            label={t("attachment.inline", { name })}
            onClick={onInline}
          >
            <TextCursorInput aria-hidden="true" />
          </ChipButton>
        )}
        {isFailed && state.canRetry && (
          <ChipButton label={t("attachment.retry", { name })} onClick={onRetry}>
            <RotateCw aria-hidden="true" />
          </ChipButton>
        )}
        <ChipButton label={t("attachment.remove", { name })} onClick={onRemove}>
          <X aria-hidden="true" />
        </ChipButton>
      </div>
      {state.step === "uploading" && <Progress name={name} share={state.progress} />}
    </li>
  );
}

function Progress({ name, share }: { name: string; share: number }) {
  const t = useTranslations("composer");
  return (
    <div
      aria-label={t("attachment.uploading", { name })}
      aria-valuemax={100}
      aria-valuemin={0}
      aria-valuenow={Math.round(share * 100)}
      className="absolute inset-x-0 bottom-0 h-[3px] bg-muted"
      role="progressbar"
    >
      <div
        className="h-full origin-left bg-primary transition-transform duration-200"
        style={{ transform: `scaleX(${share})` }}
      />
    </div>
  );
}
