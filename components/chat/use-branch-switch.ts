import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { ChatMessage } from "@/lib/chats/types";
import { useLatest } from "@/lib/client/use-latest";

type Switch = { to: string; step: string | undefined; top: number };

type Options = {
  messages: ChatMessage[];
  scroller: RefObject<HTMLElement | null>;
  mayChange(): boolean;
  select(messageId: string): Promise<void>;
  onFailure(error: unknown): void;
};

const rowOf = (messageId: string) => document.getElementById(`message-${messageId}`);

/** The same arrow in the new version, or the other one at the end of the row. */
function focusArrow(row: HTMLElement, step: string | undefined): void {
  if (!step) return;
  const same = row.querySelector<HTMLElement>(`[data-step="${step}"]:not(:disabled)`);
  const arrow = same ?? row.querySelector<HTMLElement>("[data-step]:not(:disabled)");
  arrow?.focus({ preventScroll: true });
}

/** Going over to another version of a message, without moving what the reader looks at. */
export function useBranchSwitch(under: RefObject<boolean>, options: Options) {
  const latest = useLatest(options);
  const pending = useRef<Switch>(undefined);

  const onSwitch = useCallback(
    async (from: string, to: string) => {
      if (!latest.current.mayChange()) return;
      const row = rowOf(from);
      const focused = document.activeElement;
      const step = focused instanceof HTMLElement ? focused.dataset.step : undefined;
      pending.current = { to, step, top: row?.getBoundingClientRect().top ?? 0 };
      under.current = true;
      try {
        await latest.current.select(to);
      } catch (error) {
        pending.current = undefined;
        under.current = false;
        latest.current.onFailure(error);
      }
    },
    [latest, under],
  );

  useLayoutEffect(() => {
    const now = pending.current;
    const row = now && rowOf(now.to);
    if (!row || !options.messages.some(({ id }) => id === now.to)) return;
    pending.current = undefined;
    options.scroller.current?.scrollBy({ top: row.getBoundingClientRect().top - now.top });
    focusArrow(row, now.step);
  }, [options.messages, options.scroller]);

  // After the effect that would scroll to a new question.
  useEffect(() => {
    if (options.messages && !pending.current) under.current = false;
  }, [options.messages, under]);

  return onSwitch;
}
