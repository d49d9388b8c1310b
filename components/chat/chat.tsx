"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatMessage, Siblings } from "@/lib/chats/types";
import { attachmentsOf } from "@/lib/client/attachments/parts";
import { useAttachments } from "@/lib/client/attachments/use-attachments";
import { textOf } from "@/lib/client/message-status";
import { preloadEngine } from "@/lib/client/use-chat-engine";
import { useChatSession } from "@/lib/client/use-chat-session";
import { useFailureToast } from "@/lib/client/use-failure-toast";
import { useNamed } from "@/lib/client/use-named";
import type { Words } from "@/lib/i18n/messages";
import { ArtifactDesk } from "../artifact/artifact-desk";
import type { ComposerHandle } from "../composer/composer";
import { useFrame } from "../sidebar/frame-context";
import { ChatComposer } from "./chat-composer";
import { ChatHeader } from "./chat-header";
import { MessageList } from "./message-list";
import { preloadParts } from "./message-part";
import { ReplyAnnouncer } from "./notes";
import { Opening } from "./opening";
import { useChosenProject } from "./use-chosen-project";
import { useEditUnsent } from "./use-edit-unsent";
import { useOutbox } from "./use-outbox";
import { useLateUnsent, useUnsentDraft } from "./use-unsent-draft";
import { preloadWaiting, Waiting } from "./waiting";

type Props = {
  id: string;
  title?: string;
  messages: ChatMessage[];
  siblings?: Siblings;
  isStale?: boolean;
  /** The chat begins with the first message sent here. */
  isNew?: boolean;
  draftKey: string;
  /** The project that it begins in. */
  projectId?: string | undefined;
  /** Begins a chat that leaves nothing, in the place of this one. */
  onTemporary?: (() => void) | undefined;
};

const TITLE_LENGTH = 80;
const NO_SIBLINGS: Siblings = {};

/** What a reply needs comes with the first letter of the question: later there may be no network. */
function wake(): void {
  preloadEngine();
  preloadParts();
  preloadWaiting();
  // What does not come is asked for again with the first notice.
  import("../ui/toasts").catch(() => undefined);
}

export function Chat({ id, title, isStale = false, isNew = false, draftKey, ...props }: Props) {
  const { messages, siblings = NO_SIBLINGS, projectId } = props;
  const t = useTranslations("chat");
  const named = useNamed();
  const onTrouble = useFailureToast();
  const { list, model, tools } = useFrame();
  const composer = useRef<ComposerHandle>(null);
  const listed = list.chats.find((chat) => chat.id === id);
  const name = listed?.title ?? (title === undefined ? undefined : named({ title }).title);
  useUnsentDraft(id, draftKey, messages);
  const attachments = useAttachments(id, draftKey);
  const isLate = useLateUnsent(id, { attachments, composer });

  const session = useChatSession({
    id,
    messages,
    siblings,
    isStale,
    model: model.model?.id,
    withoutTools: tools.without,
    projectId,
    onAccepted: (question) =>
      list.raise({
        id,
        title: listed?.title ?? title ?? titleOf(question),
        updatedAt: new Date().toISOString(),
        running: true,
        projectId: projectId ?? null,
      }),
    onTitle: (next) => list.change(id, { title: next }),
    // After the frame with the reply's last words: what the list tells goes through the whole page.
    onFinished: () => setTimeout(() => list.change(id, { running: false })),
    onLoaded: ({ chat }) => list.change(id, chat),
    onTrouble,
  });

  const { isReplying } = session;
  const [hasReplied, setReplied] = useState(false);
  useEffect(() => {
    if (!isReplying) return;
    // A reply that the page came in the middle of may end where there is no network.
    wake();
    setReplied(true);
  }, [isReplying]);

  useEffect(() => {
    if (name) document.title = `${name} · Holdfast`;
  }, [name]);

  const isEmpty = session.messages.length === 0;
  const chosen = useChosenProject(projectId, isEmpty);
  const isEditUnsent = session.isUnsent && session.isEdit();
  const hasModel = model.model !== undefined;
  const obstacle = chosen.obstacle ?? obstacleTo(t, { isEditUnsent, isLate, hasModel });
  const sending = { chatId: id, isNew, session, attachments, composer, obstacle };
  const { queue, submit, takeBack, discard } = useOutbox(sending);
  const edit = useEditUnsent({ chatId: id, session, attachments, composer, queue });
  return (
    <ArtifactDesk chatId={id} isReplying={session.isReplying} messages={session.messages}>
      <ChatHeader chatId={isEmpty ? undefined : id} connection={session.connection} title={name} />
      <main className="relative flex min-h-0 flex-1 flex-col outline-none" id="main" tabIndex={-1}>
        {isEmpty && !session.isAwaiting ? (
          <Opening
            hasProject={projectId !== undefined}
            onPick={(text) => {
              wake();
              composer.current?.insert(text, "start");
            }}
            onTemporary={props.onTemporary}
            project={chosen.project}
          />
        ) : (
          <MessageList
            onEdit={edit}
            onQuote={(quote) => composer.current?.insert(quote, "end")}
            session={session}
          />
        )}
        <Waiting
          isReplying={session.isReplying}
          onEdit={takeBack}
          onRemove={discard}
          queue={queue}
        />
        <ChatComposer
          attachments={attachments}
          chatId={isEmpty ? undefined : id}
          composer={composer}
          draftKey={draftKey}
          obstacle={obstacle}
          onSend={submit}
          onTemporary={isEmpty ? props.onTemporary : undefined}
          onWake={wake}
          session={session}
        />
      </main>
      {session.engine}
      {hasReplied && <ReplyAnnouncer messages={session.messages} status={session.status} />}
    </ArtifactDesk>
  );
}

/** Until the server has one: what was asked, or what was attached. */
function titleOf(question: ChatMessage | undefined): string {
  const [attached] = question ? attachmentsOf(question) : [];
  const named = attached?.type === "file" ? attached.filename : attached?.data.title;
  const asked = question && textOf(question).trim();
  return (asked || named || "").slice(0, TITLE_LENGTH);
}

type Standing = { isEditUnsent: boolean; isLate: boolean; hasModel: boolean };

function obstacleTo(t: Words<"chat">, { isEditUnsent, isLate, hasModel }: Standing) {
  // Other words for a message belong into its place, and go nowhere together with another one.
  if (isEditUnsent) return t("unsent");
  // Nothing overtakes a message that was sent before the page was left.
  if (isLate) return t("onItsWay");
  return hasModel ? undefined : t("noModel");
}
