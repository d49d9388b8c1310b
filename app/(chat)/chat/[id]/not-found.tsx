import { ChatHeader } from "@/components/chat/chat-header";
import { RescueUnsent } from "@/components/chat/rescue-unsent";
import { Notice } from "@/components/ui/notice";
import { requestTranslator } from "@/lib/i18n/request-language";

export default async function ChatNotFound() {
  const t = await requestTranslator();
  return (
    <>
      <RescueUnsent />
      <ChatHeader connection="idle" title={undefined} />
      <Notice title={t("pages.noChat.title")}>{t("pages.noChat.text")}</Notice>
    </>
  );
}
