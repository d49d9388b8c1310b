"use client";

import { useTranslations } from "use-intl/react";
import { NoticeFrame } from "@/components/ui/notice-frame";

/** A page failed on the server or in the browser; its own words are in the server's log, under the digest. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset(): void;
}) {
  const t = useTranslations("pages.pageFailed");
  const common = useTranslations("common");
  // Of what every page loads and hardly any shows, as little as may be.
  const retry = (
    <button className="button button-solid button-normal" onClick={reset} type="button">
      {common("tryAgain")}
    </button>
  );
  return (
    <div className="flex min-h-dvh">
      <NoticeFrame action={retry} title={t("title")} wayOut={common("startNewChat")}>
        {t("text")} {error.digest && t("digest", { digest: error.digest })}
      </NoticeFrame>
    </div>
  );
}
