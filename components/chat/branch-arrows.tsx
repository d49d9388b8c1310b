"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId } from "react";
import { ActionButton } from "./action-button";

type Props = {
  messageId: string;
  siblings: string[] | undefined;
  onSwitch(from: string, to: string): void;
};

/** The way to the other versions of a message, for one that has some. */
export function BranchArrows({ messageId, siblings = [], onSwitch }: Props) {
  const id = useId();
  const index = siblings.indexOf(messageId);
  if (siblings.length < 2 || index < 0) return null;
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  return (
    <fieldset aria-label="Versions of this message" className="flex items-center">
      <ActionButton
        aria-describedby={id}
        data-step="previous"
        disabled={!before}
        label="Previous version"
        onClick={() => before && onSwitch(messageId, before)}
      >
        <ChevronLeft aria-hidden="true" />
      </ActionButton>
      <span className="min-w-9 text-center text-muted-foreground text-xs tabular-nums" id={id}>
        <span className="sr-only">Version </span>
        {index + 1} <span aria-hidden="true">/</span>
        <span className="sr-only">of</span> {siblings.length}
      </span>
      <ActionButton
        aria-describedby={id}
        data-step="next"
        disabled={!after}
        label="Next version"
        onClick={() => after && onSwitch(messageId, after)}
      >
        <ChevronRight aria-hidden="true" />
      </ActionButton>
    </fieldset>
  );
}
