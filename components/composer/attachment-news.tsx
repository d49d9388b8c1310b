import type { Attachment } from "@/lib/client/attachments/attachment";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { useAttachmentWords } from "./attachment-words";

/** What was mended or left out, in the words of the API, which speaks English. */
const noticeOf = ({ state }: Attachment) => (state.step === "saved" ? state.notice : undefined);

/** Says what became of what was attached on this page; what a reload brought back was said before. */
export function AttachmentNews({ items, sourceOf }: Attachments) {
  const { announcementOf } = useAttachmentWords();
  const said = items.flatMap((item) => {
    const words = sourceOf(item.id) && announcementOf(item);
    // By its step: in another language it is not said again.
    return words ? [{ key: item.id + item.state.step, words, notice: noticeOf(item) }] : [];
  });
  return (
    <>
      {said.map(({ key, words, notice }) => (
        <p key={key}>
          {words} {notice && <span lang="en">{notice}</span>}
        </p>
      ))}
    </>
  );
}
