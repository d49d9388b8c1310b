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
  const { scrollRef, state, scrollToBottom } = stick;
  const isOpened = useRef(false);

  useEffect(() => {
    const isNamed = !isOpened.current && namedMessage() !== undefined;
    isOpened.current = true;
    if (questionId && !isNamed && !isHeld.current) void scrollToBottom("instant");
  }, [questionId, isHeld, scrollToBottom]);

  // The library looks at the content alone: a composer that grows takes its height from what shows it.
  useEffect(() => {
    const scroller = scrollRef.current;
    if (!scroller) return;
    let height = scroller.clientHeight;
    const observer = new ResizeObserver(() => {
      const isShrunk = scroller.clientHeight < height;
      height = scroller.clientHeight;
      if (isShrunk && state.isAtBottom) void scrollToBottom("instant");
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scrollRef, state, scrollToBottom]);

  return stick;
}
