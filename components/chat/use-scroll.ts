import { type RefObject, useEffect, useRef } from "react";
import { useStickToBottom } from "use-stick-to-bottom";

/** The message that the address names, if it is here. */
function namedMessage(): Element | null {
  const { hash } = window.location;
  return hash.startsWith("#message-") ? document.getElementById(hash.slice(1)) : null;
}

/**
 * Keeps to the newest message while the reader is there, and leaves them alone when they are not.
 * @param questionId the newest question: whoever sends wants to see what comes, wherever they had scrolled to
 * @param isHeld while another branch is put in place, which has another newest question
 */
export function useScroll(questionId: string | undefined, isHeld: RefObject<boolean>) {
  const stick = useStickToBottom({ initial: "instant", resize: "instant" });
  const { scrollToBottom, stopScroll } = stick;
  const isOpened = useRef(false);

  useEffect(() => {
    const named = isOpened.current ? null : namedMessage();
    isOpened.current = true;
    if (named) {
      stopScroll();
      named.scrollIntoView();
    } else if (questionId && !isHeld.current) void scrollToBottom("instant");
  }, [questionId, isHeld, scrollToBottom, stopScroll]);

  return stick;
}
