import type { ArtifactReference, SavedArtifact, SaveInput } from "../../artifacts/contract";
import type { ActionResult } from "../../http/user-action";
import type { ChatFailure } from "../chat-error";

/** What a message says of something attached: the part that is sent. */
export type AttachmentPart =
  | { type: "data-artifact"; data: ArtifactReference }
  | { type: "file"; mediaType: string; url: string; filename: string };

/** What was mended or left out when it was saved, for `useNoticeWords`. */
export type Notice = Pick<SavedArtifact, "notice" | "noticeReasons">;

export type AttachmentState =
  | { step: "waiting" }
  /** From 0 to 1. */
  | { step: "uploading"; progress: number }
  /** The server has it, and splits it into chunks. */
  | { step: "counting" }
  | { step: "saved"; part: AttachmentPart; notice?: Notice }
  | { step: "failed"; failure: ChatFailure; canRetry: boolean };

/** Something that a person attaches to the message they are writing. */
export type Attachment = {
  id: string;
  name: string;
  bytes: number;
  kind: "file" | "image" | "paste";
  state: AttachmentState;
  /** A picture of it, from this page's memory. */
  preview?: string;
};

export type SavedAttachment = Attachment & { state: { step: "saved" } };

export type SaveText = (
  given: SaveInput & { sessionId: string },
) => Promise<ActionResult<SavedArtifact>>;

/** Where an attachment comes from, as long as this page lives. */
export type AttachmentSource =
  | { kind: "file"; file: File }
  | { kind: "paste"; text: string; title: string; mediaType: string; save: SaveText };

export const isSaved = (attachment: Attachment): attachment is SavedAttachment =>
  attachment.state.step === "saved";

export const isUnderWay = ({ state }: Attachment): boolean =>
  state.step !== "saved" && state.step !== "failed";

/** The same thing attached twice has the same key. */
export function keyOf(part: AttachmentPart): string {
  return part.type === "file" ? part.url : part.data.artifactId;
}
