import { ChatHeader } from "@/components/chat/chat-header";
import { RescueUnsent } from "@/components/chat/rescue-unsent";
import { Notice } from "@/components/ui/notice";

export default function ChatNotFound() {
  return (
    <>
      <RescueUnsent />
      <ChatHeader connection="idle" title={undefined} />
      <Notice title="This chat is not here">
        It was deleted, or it belongs to somebody else. Guests see only the chats of their own
        browser.
      </Notice>
    </>
  );
}
