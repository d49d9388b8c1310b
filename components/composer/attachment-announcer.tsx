"use client";

import { useRef } from "react";
import type { Attachment } from "@/lib/client/attachments/attachment";
import { announcementOf } from "./attachment-words";

/** Says what became of an attachment, once; those that a reload brought back were said before. */
export function AttachmentAnnouncer({ items }: { items: readonly Attachment[] }) {
  const first = useRef(items);
  const said = items.flatMap((item) => {
    if (first.current.includes(item)) return [];
    const words = announcementOf(item);
    return words ? [{ id: item.id, words }] : [];
  });
  return (
    <div aria-relevant="additions" className="sr-only" data-testid="attachment-news" role="status">
      {said.map(({ id, words }) => (
        <p key={id + words}>{words}</p>
      ))}
    </div>
  );
}
