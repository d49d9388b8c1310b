"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { ActionButton } from "./action-button";

type Props = {
  messageId: string;
  siblings: string[] | undefined;
  onSwitch(from: string, to: string): void;
};

/** The way to the other versions of a message, for one that has some. */
export function BranchArrows({ messageId, siblings = [], onSwitch }: Props) {
  const t = useTranslations("chat");
  const id = useId();
  const index = siblings.indexOf(messageId);
  if (siblings.length < 2 || index < 0) return null;
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  return (
    <fieldset aria-label={t("versions.all")} className="flex items-center">
      <ActionButton
        aria-describedby={id}
        data-step="previous"
        disabled={!before}
        label={t("versions.previous")}
        onClick={() => before && onSwitch(messageId, before)}
      >
        <ChevronLeft aria-hidden="true" />
      </ActionButton>
      <span className="min-w-9 text-center text-muted-foreground text-xs tabular-nums" id={id}>
        {t.rich("versions.shown", {
          index: index + 1,
          count: siblings.length,
          hidden: (words) => <span className="sr-only">{words}</span>,
          slash: (words) => <span aria-hidden="true">{words}</span>,
        })}
      </span>
      <ActionButton
        aria-describedby={id}
        data-step="next"
        disabled={!after}
        label={t("versions.next")}
        onClick={() => after && onSwitch(messageId, after)}
      >
        <ChevronRight aria-hidden="true" />
      </ActionButton>
    </fieldset>
  );
}
