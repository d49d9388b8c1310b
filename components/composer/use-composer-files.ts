import type { ClipboardEvent } from "react";
import { useTranslations } from "use-intl/react";
import type { AttachmentSource } from "@/lib/client/attachments/attachment";
import { nameText } from "@/lib/client/attachments/name-text";
import { type Attachments, MAX_ATTACHMENTS } from "@/lib/client/attachments/use-attachments";
import { toast } from "@/lib/client/toast";
import { useArtifactActions } from "./artifact-actions";

/** A pasted text longer than this is something to read, not something that was said. */
const INLINE_LENGTH = 8_000;

/** The ways in for what is attached: files, and texts too long for a message. */
export function useComposerFiles(attachments: Attachments) {
  const t = useTranslations("composer");
  const { save } = useArtifactActions();

  function attach(sources: AttachmentSource[]) {
    if (attachments.add(sources) === 0) return;
    toast.error(t("tooMany", { max: MAX_ATTACHMENTS }));
  }

  const attachFiles = (files: File[]) => attach(files.map((file) => ({ kind: "file", file })));
  function attachText(text: string) {
    const named = nameText(text, { json: t("pasted.json"), text: t("pasted.text") });
    attach([{ kind: "paste", text, save, ...named }]);
  }

  function onPaste(event: ClipboardEvent) {
    const { files } = event.clipboardData;
    const text = event.clipboardData.getData("text/plain");
    // Office programs put a picture of the text beside it.
    if (files.length > 0 && !text) {
      event.preventDefault();
      attachFiles([...files]);
    } else if (text.length > INLINE_LENGTH) {
      event.preventDefault();
      attachText(text);
    }
  }

  return { attachFiles, attachText, onPaste };
}
