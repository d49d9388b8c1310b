import { Notice } from "@/components/ui/notice";
import { requestTranslator } from "@/lib/i18n/request-language";

export default async function NotFound() {
  const t = await requestTranslator();
  return (
    <div className="flex min-h-dvh">
      <Notice title={t("pages.nothingHere.title")}>{t("pages.nothingHere.text")}</Notice>
    </div>
  );
}
