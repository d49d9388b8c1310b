import { MessageSkeleton } from "@/components/chat/message-skeleton";
import { requestTranslator } from "@/lib/i18n/request-language";

/** The same places as a chat has, so that nothing moves when it comes. */
export default async function ChatLoading() {
  const t = await requestTranslator();
  return (
    <>
      <div className="h-14 shrink-0" />
      <main
        className="mx-auto min-h-0 w-full max-w-3xl flex-1 px-4 pt-4 outline-none sm:px-6"
        id="main"
        tabIndex={-1}
      >
        <MessageSkeleton label={t("chat.loading")} />
      </main>
    </>
  );
}
