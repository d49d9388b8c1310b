"use client";

import { Pencil } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChatMessage } from "@/lib/chats/types";
import { attachmentsOf } from "@/lib/client/attachments/parts";
import { editOf } from "@/lib/client/draft-keys";
import { loadDraft } from "@/lib/client/drafts";
import { textOf } from "@/lib/client/message-status";
import { toast } from "@/lib/client/toast";
import { cn } from "../ui/cn";
import { ActionButton } from "./action-button";
import { ActionRow } from "./action-row";
import { BranchArrows } from "./branch-arrows";
import { CopyButton } from "./copy-button";
import { MessagePart } from "./message-part";
import type { RowActions } from "./message-row";

const loadEditor = () => import("./message-editor");
const MessageEditor = lazy(loadEditor);

type Props = Pick<RowActions, "onEdit" | "onSwitch" | "mayChange"> & {
  message: ChatMessage;
  siblings: string[] | undefined;
  isUnsent: boolean;
};

/** What a person sent: what they attached, then what they wrote, as they wrote it. */
export function UserMessage({ message, siblings, isUnsent, ...props }: Props) {
  const t = useTranslations("chat");
  const [edited, setEdited] = useState<"now" | "before">();
  const pencil = useRef<HTMLButtonElement>(null);
  const text = textOf(message);
  const attachments = attachmentsOf(message);

  useEffect(() => {
    // What was being written when the page went away.
    if (loadDraft(editOf(message.id)))
      loadEditor().then(
        () => setEdited("before"),
        () => undefined,
      );
  }, [message.id]);

  function edit() {
    if (!props.mayChange()) return;
    loadEditor().then(
      () => setEdited("now"),
      () => toast.error(t("editor.failed")),
    );
  }

  function close() {
    setEdited(undefined);
    requestAnimationFrame(() => pencil.current?.focus());
  }

  function save(next: string) {
    if (!props.mayChange()) return false;
    setEdited(undefined);
    props.onEdit(message.id, { text: next, attachments });
    return true;
  }

  return (
    <div className="flex flex-col items-end gap-2">
      <Attached isUnsent={isUnsent} message={message} />
      {edited && (
        <Suspense>
          <MessageEditor
            hasAttachments={attachments.length > 0}
            isFoundAgain={edited === "before"}
            messageId={message.id}
            onCancel={close}
            onSave={save}
            text={text}
          />
        </Suspense>
      )}
      {!edited && text && <Words isUnsent={isUnsent} text={text} />}
      {!edited && !isUnsent && (
        <ActionRow className="-mt-1 -mr-2 justify-end" isShown={false}>
          {text && <CopyButton label={t("copyMessage")} text={text} />}
          <ActionButton label={t("editMessage")} onClick={edit} ref={pencil}>
            <Pencil aria-hidden="true" />
          </ActionButton>
          <BranchArrows messageId={message.id} onSwitch={props.onSwitch} siblings={siblings} />
        </ActionRow>
      )}
    </div>
  );
}

/** A question that nobody is near to: its words, for the page's search. */
export function PlainQuestion({ message }: { message: ChatMessage }) {
  return (
    <div className="flex flex-col items-end">
      <Words isUnsent={false} text={textOf(message)} />
    </div>
  );
}

function Attached({ message, isUnsent }: { message: ChatMessage; isUnsent: boolean }) {
  const attached = message.parts.filter(({ type }) => type !== "text");
  if (attached.length === 0) return null;
  return (
    <div
      className={cn(
        "flex w-full max-w-[88%] flex-wrap justify-end gap-2 sm:max-w-[80%]",
        isUnsent && "opacity-70",
      )}
      data-testid="message-attachments"
    >
      {attached.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sent message does not change
        <MessagePart isStreaming={false} key={index} part={part} />
      ))}
    </div>
  );
}

function Words({ text, isUnsent }: { text: string; isUnsent: boolean }) {
  return (
    <p
      className={cn(
        "max-w-[88%] whitespace-pre-wrap rounded-2xl rounded-br-md px-4 py-2.5 leading-relaxed [overflow-wrap:anywhere] sm:max-w-[80%]",
        isUnsent ? "border border-border-strong border-dashed" : "bg-wash text-wash-foreground",
      )}
      data-testid="message-text"
      dir="auto"
    >
      {text}
    </p>
  );
}
