import { type RefObject, useEffect, useRef } from "react";
import { useStickToBottom } from "use-stick-to-bottom";
import { namedMessage } from "@/lib/client/message-address";

/**
 * Keeps to the newest message while the reader is there, and leaves them alone when they are not.
 * @param questionId the newest question: whoever sends wants to see what comes, wherever they had scrolled to
 * @param isHeld while another branch is put in place, which has another newest question
 */
export function useScroll(questionId: string | undefined, isHeld: RefObject<boolean>) {
  const stick = useStickToBottom({ initial: "instant", resize: "instant" });
  const { scrollRef, contentRef, state, scrollToBottom } = stick;
  const isOpened = useRef(false);

  useEffect(() => {
    const isNamed = !isOpened.current && namedMessage() !== undefined;
    isOpened.current = true;
    if (questionId && !isNamed && !isHeld.current) void scrollToBottom("instant");
  }, [questionId, isHeld, scrollToBottom]);

  // The library follows in the frame after the one in which something grew, and does not look at the scroller: a
  // composer that grows takes its height from there.
  useEffect(() => {
    const [scroller, content] = [scrollRef.current, contentRef.current];
    if (!scroller || !content) return;
    const observer = new ResizeObserver(() => {
      if (state.isAtBottom && !isSelecting(scroller)) state.scrollTop = state.targetScrollTop;
    });
    observer.observe(scroller);
    observer.observe(content);
    return () => observer.disconnect();
  }, [scrollRef, contentRef, state]);

  return stick;
}

/** What is being selected stays under the pointer. */
function isSelecting(scroller: HTMLElement): boolean {
  const selection = document.getSelection();
  return selection?.type === "Range" && scroller.contains(selection.anchorNode);
}
