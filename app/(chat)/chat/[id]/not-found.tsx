import { ChatHeader } from "@/components/chat/chat-header";
import { FoundLate } from "@/components/chat/found-late";
import { RescueUnsent } from "@/components/chat/rescue-unsent";
import { NoticeFrame } from "@/components/ui/notice-frame";
import { currentUser } from "@/lib/auth/current-user";
import { requestTranslator } from "@/lib/i18n/request-language";

export default async function ChatNotFound() {
  const user = await currentUser();
  const t = await requestTranslator();
  return (
    <>
      <RescueUnsent />
      {!user && <FoundLate />}
      <ChatHeader connection="idle" title={undefined} />
      <NoticeFrame title={t("pages.noChat.title")} wayOut={t("common.startNewChat")}>
        {t("pages.noChat.text")}
      </NoticeFrame>
    </>
  );
}
