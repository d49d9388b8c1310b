"use client";

import { useTranslations } from "use-intl/react";
import { Notice } from "@/components/ui/notice";

/** A chat failed to show; the sidebar beside it still works. */
export default function ChatError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset(): void;
}) {
  const t = useTranslations("pages.pageFailed");
  return (
    <Notice onRetry={reset} title={t("chatTitle")}>
      {t("text")} {error.digest && t("digest", { digest: error.digest })}
    </Notice>
  );
}
