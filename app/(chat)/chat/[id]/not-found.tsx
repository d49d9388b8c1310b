import { ChatHeader } from "@/components/chat/chat-header";
import { RescueUnsent } from "@/components/chat/rescue-unsent";
import { NoticeFrame } from "@/components/ui/notice-frame";
import { requestTranslator } from "@/lib/i18n/request-language";

export default async function ChatNotFound() {
  const t = await requestTranslator();
  return (
    <>
      <RescueUnsent />
      <ChatHeader connection="idle" title={undefined} />
      <NoticeFrame title={t("pages.noChat.title")} wayOut={t("common.startNewChat")}>
        {t("pages.noChat.text")}
      </NoticeFrame>
    </>
  );
}
