import { useLocale, useTranslations } from "use-intl/react";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { announcementOf } from "./attachment-words";

/** Says what became of what was attached on this page; what a reload brought back was said before. */
export function AttachmentAnnouncer({ items, sourceOf }: Attachments) {
  const t = useTranslations("composer");
  const language = useLocale();
  const said = items.flatMap((item) => {
    const words = sourceOf(item.id) && announcementOf(item, t, language);
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
