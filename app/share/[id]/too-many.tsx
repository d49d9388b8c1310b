import { NoticeFrame } from "@/components/ui/notice-frame";
import { requestTranslator } from "@/lib/i18n/request-language";

/** In place of a shared chat while the limit of lib/http/share-rate.ts is reached. */
export async function TooMany() {
  const t = await requestTranslator();
  return (
    <div className="flex min-h-dvh">
      <NoticeFrame title={t("share.tooMany.title")} wayOut={t("common.startNewChat")}>
        {t("share.tooMany.text")}
      </NoticeFrame>
    </div>
  );
}
