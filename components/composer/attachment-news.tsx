import type { Attachment } from "@/lib/client/attachments/attachment";
import type { Attachments } from "@/lib/client/attachments/use-attachments";
import { useNoticeWords } from "@/lib/client/use-notice-words";
import { useAttachmentWords } from "./attachment-words";

const noticeOf = ({ state }: Attachment) => (state.step === "saved" && state.notice) || {};

/** Says what became of what was attached on this page; what a reload brought back was said before. */
export default function AttachmentNews({ items, sourceOf }: Attachments) {
  const { announcementOf } = useAttachmentWords();
  const noticeWords = useNoticeWords();
  const said = items.flatMap((item) => {
    const words = sourceOf(item.id) && announcementOf(item);
    // By its step: in another language it is not said again.
    return words
      ? [{ key: item.id + item.state.step, words, notice: noticeWords(noticeOf(item)) }]
      : [];
  });
  return (
    <>
      {said.map(({ key, words, notice }) => (
        <p key={key}>
          {words}{" "}
          {notice.words && <span lang={notice.isEnglish ? "en" : undefined}>{notice.words}</span>}
        </p>
      ))}
    </>
  );
}
