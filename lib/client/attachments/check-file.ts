import { IMAGE_BYTES, inMegabytes, PDF_BYTES, TEXT_BYTES } from "../../size-limits";
import { ChatRequestError } from "../chat-error";
import { type OwnSentence, ownError } from "../resuming-transport/public-error";
import { isImage } from "./is-image";

/** @param bytes how many there are, and how many may be */
function tooLarge(key: OwnSentence, bytes: { size: number; most: number }, name?: string) {
  const [size, most] = [inMegabytes(bytes.size), inMegabytes(bytes.most)];
  const values = { size, most, ...(name !== undefined && { name }) };
  return new ChatRequestError(ownError("too_large", key, values));
}

async function firstBytes(file: File): Promise<string> {
  try {
    const head = new Uint8Array(await file.slice(0, 5).arrayBuffer());
    return String.fromCharCode(...head);
  } catch (cause) {
    const { name } = file;
    const failure = ownError("unreadable_file", "page.cannotBeRead", { name });
    throw new ChatRequestError(failure, { cause });
  }
}

/** UTF-16 takes up to twice what its text will take. */
function limitFor(file: File, head: string): number {
  if (isImage(file)) return IMAGE_BYTES;
  if (head.startsWith("%PDF-") || file.name.toLowerCase().endsWith(".pdf")) return PDF_BYTES;
  return /^(\u00ff\u00fe|\u00fe\u00ff)/.test(head) ? 2 * TEXT_BYTES : TEXT_BYTES;
}

/** Before anything is sent: what the server would refuse by its size, and what cannot be read. @throws ChatRequestError */
export async function checkFile(file: File): Promise<void> {
  const { name, size } = file;
  const most = limitFor(file, await firstBytes(file));
  if (size === 0)
    throw new ChatRequestError(ownError("invalid_request", "page.emptyFile", { name }));
  if (size <= most) return;
  throw tooLarge("page.tooLargeOfKind", { size, most }, name);
}

/** @throws ChatRequestError */
export function checkText(text: string): void {
  const { size } = new Blob([text]);
  if (size <= TEXT_BYTES) return;
  throw tooLarge("page.pastedTooLarge", { size, most: TEXT_BYTES });
}
