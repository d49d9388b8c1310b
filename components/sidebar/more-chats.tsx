"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { useLatest } from "@/lib/client/use-latest";
import { Button } from "../ui/button";

/** Begins before the end of the list is seen. */
const MARGIN = "300px";

type Props = { isLoading: boolean; hasFailed: boolean; onMore(): void };

/** Brings the next page when the end of the list comes near; a button for whoever gets there another way. */
export function MoreChats({ isLoading, hasFailed, onMore }: Props) {
  const t = useTranslations("sidebar");
  const common = useTranslations("common");
  const button = useRef<HTMLButtonElement>(null);
  const more = useLatest(onMore);

  // After each change of the list, not after each page alone: the end may still be near, also when none came.
  useEffect(() => {
    const element = button.current;
    // What failed would fail again at once, and again: the end stays near.
    if (!element || isLoading || hasFailed) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) more.current();
      },
      { root: element.closest("nav"), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  });

  return (
    <Button className="mt-2 w-full" disabled={isLoading} onClick={onMore} ref={button}>
      {isLoading ? common("loading") : t("showOlder")}
    </Button>
  );
}
