import { NoticeFrame } from "@/components/ui/notice-frame";
import { requestTranslator } from "@/lib/i18n/request-language";

export default async function ShareNotFound() {
  const t = await requestTranslator();
  return (
    <div className="flex min-h-dvh">
      <NoticeFrame title={t("pages.notShared.title")} wayOut={t("common.startNewChat")}>
        {t("pages.notShared.text")}
      </NoticeFrame>
    </div>
  );
}
