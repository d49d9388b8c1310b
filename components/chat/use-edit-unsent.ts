import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { restoreAttachments, saveAgain } from "@/lib/client/attachments/attachment-lists";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { NEW_CHAT } from "@/lib/client/draft-keys";
import { saveDraft } from "@/lib/client/drafts";
import { isThere } from "@/lib/client/is-there";
import { toast } from "@/lib/client/toast";
import type { ChatSession } from "@/lib/client/use-chat-session";
import { useLatest } from "@/lib/client/use-latest";
import type { Outgoing } from "@/lib/client/use-turn";
import type { ComposerHandle } from "../composer/composer";

type Options = {
  chatId: string;
  session: ChatSession;
  attachments: Attachments;
  composer: RefObject<ComposerHandle | null>;
};

/** As lib/chats/projects.ts says it. */
const PROJECT_GONE = "chat.projectNotFound";

/** Puts the unsent message back into a composer: this one's, or a new chat's when this chat is gone. */
export function useEditUnsent({ chatId, session, attachments, composer }: Options) {
  const t = useTranslations("chat");
  const router = useRouter();

  /** The chat never began, so that what was attached is there, and waits for one without the project. */
  function beginWithoutProject({ text, attachments: parts }: Outgoing) {
    restoreAttachments(chatId, NEW_CHAT, parts);
    saveDraft(NEW_CHAT, text);
    router.push("/");
  }

  async function putBack({ text, attachments: { length } }: Outgoing) {
    const isChatGone = !(await isThere(chatId));
    if (saveAgain(chatId, isChatGone) < length) {
      toast.error(t("attachmentsGone"));
    }
    if (!isChatGone) return;
    saveDraft(NEW_CHAT, text);
    router.push("/");
  }

  return useLatest(() => {
    const { code, reason } = session.failure ?? {};
    const unsent = session.withdraw();
    composer.current?.fill(unsent.text);
    if (reason?.key === PROJECT_GONE) beginWithoutProject(unsent);
    else if (code === "not_found") void putBack(unsent);
    else attachments.restore(unsent.attachments);
  });
}
