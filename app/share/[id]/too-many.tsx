import { Notice } from "@/components/ui/notice";
import { requestTranslator } from "@/lib/i18n/request-language";

/** In place of a shared chat while the limit of lib/http/share-rate.ts is reached. */
export async function TooMany() {
  const t = await requestTranslator();
  return (
    <div className="flex min-h-dvh">
      <Notice title={t("share.tooMany.title")}>{t("share.tooMany.text")}</Notice>
    </div>
  );
}
