import { ClipboardPaste, ImageIcon } from "lucide-react";
import type { Attachment } from "@/lib/client/attachments/attachment";
import { KindIcon } from "../artifact/kind-icon";

const TILE =
  "grid size-10 shrink-0 place-items-center overflow-hidden rounded-lg bg-wash text-primary";

/** A picture for an image, a kind's icon for a file, a clipboard for what was pasted. */
export function AttachmentIcon({ attachment }: { attachment: Attachment }) {
  const { name, kind, state, preview } = attachment;
  const part = state.step === "saved" ? state.part : undefined;
  if (kind === "image") {
    const source = preview ?? (part?.type === "file" ? part.url : undefined);
    return (
      <span className={TILE}>
        {source ? (
          // biome-ignore lint/performance/noImgElement: a private picture, which no optimiser should see
          <img alt="" className="size-full object-cover" height={40} src={source} width={40} />
        ) : (
          <ImageIcon aria-hidden="true" className="size-[1.1rem]" />
        )}
      </span>
    );
  }
  if (kind === "paste") {
    return (
      <span className={TILE}>
        <ClipboardPaste aria-hidden="true" className="size-[1.1rem]" />
      </span>
    );
  }
  const mediaType = part?.type === "data-artifact" ? part.data.mediaType : "";
  return <KindIcon className="size-10" mediaType={mediaType} title={name} />;
}
