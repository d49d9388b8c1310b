import type { ClipboardEvent } from "react";
import type { AttachmentSource } from "@/lib/client/attachments/attachment";
import { type Attachments, MAX_ATTACHMENTS } from "@/lib/client/attachments/use-attachments";
import { toast } from "@/lib/client/toast";
import { useArtifactActions } from "./artifact-actions";

/** A pasted text longer than this is something to read, not something that was said. */
const INLINE_LENGTH = 8_000;

/** The ways in for what is attached: files, and texts too long for a message. */
export function useComposerFiles(attachments: Attachments) {
  const { save } = useArtifactActions();

  function attach(sources: AttachmentSource[]) {
    if (attachments.add(sources) === 0) return;
    toast.error(`One message takes ${MAX_ATTACHMENTS} attachments. Send the others with the next.`);
  }

  const attachFiles = (files: File[]) => attach(files.map((file) => ({ kind: "file", file })));
  const attachText = (text: string) => attach([{ kind: "paste", text, save }]);

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
