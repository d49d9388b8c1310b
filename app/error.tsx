"use client";

import { useTranslations } from "use-intl/react";
import { Notice } from "@/components/ui/notice";

/** A page failed on the server or in the browser; its own words are in the server's log, under the digest. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset(): void;
}) {
  const t = useTranslations("pages.pageFailed");
  return (
    <div className="flex min-h-dvh">
      <Notice onRetry={reset} title={t("title")}>
        {t("text")} {error.digest && t("digest", { digest: error.digest })}
      </Notice>
    </div>
  );
}
