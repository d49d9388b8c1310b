import { type RefObject, useEffect, useState } from "react";

export type SelectedWords = { text: string; rect: DOMRect };

const WORDS = '[data-role="assistant"] [data-testid="message-text"]';

function wordsAround(node: Node | null): Element | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest(WORDS) ?? null;
}

/** What is selected, if all of it stands in one reply. */
function selectedWords(root: Element | null): SelectedWords | undefined {
  const selection = document.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const words = wordsAround(selection.anchorNode);
  if (!words || words !== wordsAround(selection.focusNode) || !root.contains(words)) {
    return undefined;
  }
  const text = selection.toString().trim();
  if (!text) return undefined;
  return { text, rect: selection.getRangeAt(0).getBoundingClientRect() };
}

/** The words of a reply that are selected; they follow when the conversation is scrolled. */
export function useSelectedWords(root: RefObject<HTMLElement | null>): SelectedWords | undefined {
  const [selected, setSelected] = useState<SelectedWords>();
  useEffect(() => {
    const scroller = root.current;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSelected(selectedWords(scroller)));
    };
    document.addEventListener("selectionchange", look);
    scroller?.addEventListener("scroll", look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", look);
      scroller?.removeEventListener("scroll", look);
    };
  }, [root]);
  return selected;
}
