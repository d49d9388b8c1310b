"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button";
import { NoticeFrame } from "./notice-frame";

type Props = { title: string; children: ReactNode; onRetry?(): void };

/** Where the page finds out by itself that there is nothing to show. */
export function Notice({ title, children, onRetry }: Props) {
  const t = useTranslations("common");
  const retry = onRetry && (
    <Button look="solid" onClick={onRetry}>
      {t("tryAgain")}
    </Button>
  );
  return (
    <NoticeFrame action={retry} title={title} wayOut={t("startNewChat")}>
      {children}
    </NoticeFrame>
  );
}
