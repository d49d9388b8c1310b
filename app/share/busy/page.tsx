import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { requestTranslator } from "@/lib/i18n/request-language";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestTranslator();
  return { title: t("share.tooMany.title"), robots: { index: false, follow: false } };
}

/** In place of a shared chat, under its address, while the limit of lib/http/share-rate.ts is reached. */
export default async function ShareBusy() {
  const t = await requestTranslator();
  return (
    <div className="flex min-h-dvh">
      <Notice title={t("share.tooMany.title")}>{t("share.tooMany.text")}</Notice>
    </div>
  );
}
