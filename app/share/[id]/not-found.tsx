import { Notice } from "@/components/ui/notice";
import { requestTranslator } from "@/lib/i18n/request-language";

export default async function ShareNotFound() {
  const t = await requestTranslator();
  return (
    <div className="flex min-h-dvh">
      <Notice title={t("pages.notShared.title")}>{t("pages.notShared.text")}</Notice>
    </div>
  );
}
