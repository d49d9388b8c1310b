import { useEffect, useRef } from "react";

const NEAR_END = 48;

/**
 * Keeps the end of what grows in sight, for a reader who is there; whoever has scrolled up is left alone.
 * @param isGrowing nothing is ever scrolled otherwise
 */
export function useFollowEnd(isGrowing: boolean) {
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [box, inside] = [scroller.current, content.current];
    if (!isGrowing || !box || !inside) return;
    let isAtEnd = true;
    const look = () => {
      isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    };
    const growth = new ResizeObserver(() => {
      if (isAtEnd) box.scrollTop = box.scrollHeight;
    });
    growth.observe(inside);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      growth.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [isGrowing]);
  return { scroller, content };
}
