import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { restoreAttachments, saveAgain } from "@/lib/client/attachments/attachment-lists";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { NEW_CHAT } from "@/lib/client/draft-keys";
import { addToDraft, inParagraphs } from "@/lib/client/drafts";
import { isThere } from "@/lib/client/is-there";
import { queueToDraft } from "@/lib/client/queue";
import { toast } from "@/lib/client/toast";
import type { ChatSession } from "@/lib/client/use-chat-session";
import { useLatest } from "@/lib/client/use-latest";
import type { MessageQueue } from "@/lib/client/use-queue";
import type { ComposerHandle } from "../composer/composer";

type Options = {
  chatId: string;
  session: ChatSession;
  attachments: Attachments;
  composer: RefObject<ComposerHandle | null>;
  queue: Pick<MessageQueue, "hold">;
};

/** As lib/chats/projects.ts says it. */
const PROJECT_GONE = "chat.projectNotFound";

/** Puts the unsent message back into a composer: this one's, or a new chat's when this chat is gone. */
export function useEditUnsent({ chatId, session, attachments, composer, queue }: Options) {
  const t = useTranslations("chat");
  const router = useRouter();

  /** Where a new chat is written, with what is written here. */
  function beginAnew(unsent = ""): void {
    queueToDraft(chatId, NEW_CHAT);
    addToDraft(NEW_CHAT, inParagraphs(unsent, composer.current?.take() ?? ""));
    router.push("/");
  }

  async function putBack(count: number) {
    const isChatGone = !(await isThere(chatId));
    if (saveAgain(chatId, isChatGone) < count) toast.error(t("attachmentsGone"));
    // Whoever left meanwhile has it as the draft.
    if (isChatGone && composer.current) beginAnew();
  }

  return useLatest(() => {
    const { code, reason } = session.failure ?? {};
    // What waits was written to come after it.
    queue.hold();
    const { text, attachments: parts } = session.withdraw();
    if (reason?.key === PROJECT_GONE) {
      // The chat never began, so that what was attached is there, and waits for one without the project.
      restoreAttachments(chatId, NEW_CHAT, parts);
      beginAnew(text);
      return;
    }
    composer.current?.insert(text, "start");
    if (code === "not_found") void putBack(parts.length);
    else attachments.restore(parts);
  });
}
