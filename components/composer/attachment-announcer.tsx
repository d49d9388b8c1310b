import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { announcementOf } from "./attachment-words";

/** Says what became of what was attached on this page; what a reload brought back was said before. */
export function AttachmentAnnouncer({ items, sourceOf }: Attachments) {
  const said = items.flatMap((item) => {
    const words = sourceOf(item.id) && announcementOf(item);
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
