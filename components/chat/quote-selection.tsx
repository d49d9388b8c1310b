"use client";

import { TextQuote } from "lucide-react";
import { type RefObject, useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { useLatest } from "@/lib/client/use-latest";
import { Button } from "../ui/button";
import { useSelectedWords } from "./use-selected-words";

type Props = { root: RefObject<HTMLElement | null>; onQuote(quote: string): void };

const HEIGHT = 48;
const HALF_WIDTH = 64;

const toQuote = (text: string) =>
  text
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

/** A phone shows its own menu above what is selected. */
function placeOf(rect: DOMRect): { left: number; top: number } {
  const isTouch = window.matchMedia("(pointer: coarse)").matches;
  const above = rect.top - HEIGHT;
  const top = isTouch || above < HEIGHT ? rect.bottom + 12 : above;
  const middle = rect.left + rect.width / 2;
  return {
    left: Math.min(Math.max(middle, HALF_WIDTH), window.innerWidth - HALF_WIDTH),
    top: Math.min(Math.max(top, HEIGHT), window.innerHeight - 2 * HEIGHT),
  };
}

/** Takes selected words of a reply into the composer, as a quote. */
export default function QuoteSelection({ root, onQuote }: Props) {
  const t = useTranslations("chat.quote");
  const selected = useSelectedWords(root);

  const quote = useLatest(() => {
    if (!selected) return;
    onQuote(toQuote(selected.text));
    document.getSelection()?.removeAllRanges();
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // By the key's place: with Alt it types another letter on a Mac.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyQ") return;
      event.preventDefault();
      quote.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [quote]);

  if (!selected) return null;
  return (
    <Button
      aria-keyshortcuts="Alt+Q"
      className="fixed z-40 -translate-x-1/2 animate-rise rounded-full shadow-raised"
      look="outline"
      onClick={() => quote.current()}
      // The selection must survive the press.
      onPointerDown={(event) => event.preventDefault()}
      style={placeOf(selected.rect)}
      title={t("hint")}
    >
      <TextQuote aria-hidden="true" className="size-4!" /> {t("action")}
    </Button>
  );
}
