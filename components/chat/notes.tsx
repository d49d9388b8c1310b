import { later } from "../ui/later";
import { PlainNote } from "../ui/not-loaded";

/** What went wrong in a chat, and what can be done about it: for most replies, nothing did. */
const card = later(() => import("./failure-card"), PlainNote);
const note = later(() => import("./message-note"));

const announcer = later(() => import("./reply-announcer"));

export const FailureCard = card.Later;
export const MessageNote = note.Later;
export const ReplyAnnouncer = announcer.Later;

/** Before somebody sends something, and loses the network. */
export function preloadNotes(): void {
  card.preload();
  note.preload();
  announcer.preload();
}
