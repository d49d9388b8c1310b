import type { ArtifactReference, SavedArtifact } from "../../artifacts/contract";
import { ChatRequestError, toChatFailure } from "../chat-error";
import { ensureGuest } from "../guest";
import { ownError } from "../resuming-transport/public-error";
import type { AttachmentPart, AttachmentSource, Notice } from "./attachment";
import { checkFile, checkText } from "./check-file";
import { isImage } from "./is-image";
import { isSavedArtifact, isSavedImage } from "./parts";
import { upload } from "./upload";

type Saving = {
  chatId: string;
  /** The artifact's, made here: sending it again after a lost answer makes no second one. */
  id: string;
  signal: AbortSignal;
  onProgress(share: number): void;
};

type Saved = { part: AttachmentPart; notice?: Notice };

const MAX_NAME = 200;

/** The start and the ending of a name that is too long. */
function nameOf({ name }: File): string {
  if (name.length <= MAX_NAME) return name.toWellFormed();
  return `${name.slice(0, MAX_NAME - 40)}…${name.slice(-30)}`.toWellFormed();
}

const strange = () => new ChatRequestError(ownError("unknown", "page.strangeAnswer"));

async function saveImage(file: File, { chatId, ...saving }: Saving): Promise<Saved> {
  const query = new URLSearchParams({ chatId, name: nameOf(file) });
  const saved = await upload({ path: `/api/images?${query}`, file, ...saving });
  if (!isSavedImage(saved)) throw strange();
  const { mediaType, url } = saved;
  return { part: { type: "file", mediaType, url, filename: nameOf(file) } };
}

function referenceTo(saved: SavedArtifact): ArtifactReference {
  const { artifactId, version, title, mediaType, chunks, tokens, lines, bytes } = saved;
  return { artifactId, version, title, mediaType, chunks, tokens, lines, bytes };
}

const documentOf = (saved: SavedArtifact): Saved => ({
  part: { type: "data-artifact", data: referenceTo(saved) },
  notice: { notice: saved.notice, noticeReasons: saved.noticeReasons },
});

async function saveFile(file: File, { chatId, id, ...saving }: Saving): Promise<Saved> {
  const query = new URLSearchParams({ sessionId: chatId, artifactId: id, name: nameOf(file) });
  const saved = await upload({ path: `/api/artifacts/upload?${query}`, file, ...saving });
  if (!isSavedArtifact(saved)) throw strange();
  return documentOf(saved);
}

async function saveText(
  { text, title, mediaType, save }: AttachmentSource & { kind: "paste" },
  { chatId, id, onProgress }: Saving,
): Promise<Saved> {
  checkText(text);
  onProgress(1);
  const answer = await save({ sessionId: chatId, artifactId: id, title, mediaType, text });
  if (!answer.ok) throw new ChatRequestError(answer.error);
  return documentOf(answer.value);
}

function saveOnce(source: AttachmentSource, saving: Saving): Promise<Saved> {
  if (source.kind === "paste") return saveText(source, saving);
  return isImage(source.file) ? saveImage(source.file, saving) : saveFile(source.file, saving);
}

/** Saves it on the server, as a guest if need be, and once more when the session has ended. @throws ChatRequestError */
export async function saveSource(source: AttachmentSource, saving: Saving): Promise<Saved> {
  if (source.kind === "file") await checkFile(source.file);
  await ensureGuest();
  try {
    return await saveOnce(source, saving);
  } catch (error) {
    if (toChatFailure(error).code !== "unauthenticated") throw error;
    await ensureGuest({ renew: true });
    return saveOnce(source, saving);
  }
}
