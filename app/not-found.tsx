import { NoticeFrame } from "@/components/ui/notice-frame";
import { requestTranslator } from "@/lib/i18n/request-language";

export default async function NotFound() {
  const t = await requestTranslator();
  return (
    <div className="flex min-h-dvh">
      <NoticeFrame title={t("pages.nothingHere.title")} wayOut={t("common.startNewChat")}>
        {t("pages.nothingHere.text")}
      </NoticeFrame>
    </div>
  );
}
