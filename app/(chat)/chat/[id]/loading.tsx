import { MessageSkeleton } from "@/components/chat/message-skeleton";

/** The same places as a chat has, so that nothing moves when it comes. */
export default function ChatLoading() {
  return (
    <>
      <div className="h-14 shrink-0" />
      <main className="mx-auto w-full min-h-0 max-w-3xl flex-1 px-4 pt-4 sm:px-6">
        <MessageSkeleton />
      </main>
    </>
  );
}
