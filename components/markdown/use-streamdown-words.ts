import { useMemo } from "react";
import type { StreamdownTranslations } from "streamdown";
import { useTranslations } from "use-intl/react";

/** What the renderer says by itself; all other words of a reply's page are said by elements of ours. */
export function useStreamdownWords(): Partial<StreamdownTranslations> {
  const t = useTranslations("markdown");
  return useMemo(
    () => ({
      copyTable: t("table.copy"),
      copyTableAsCsv: t("table.copyAsCsv"),
      copyTableAsMarkdown: t("table.copyAsMarkdown"),
      copyTableAsTsv: t("table.copyAsTsv"),
    }),
    [t],
  );
}
