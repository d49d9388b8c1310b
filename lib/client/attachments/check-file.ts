import { IMAGE_BYTES, inMegabytes, megabytes, PDF_BYTES, TEXT_BYTES } from "../../size-limits";
import { ChatRequestError } from "../chat-error";

const IMAGES = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);

export const isImage = (file: File): boolean => IMAGES.has(file.type);

/** What is too large, in the words of whoever says it. */
function tooLarge(
  message: string,
  key: string,
  values: { size: number; most: number; name?: string },
) {
  const size = inMegabytes(values.size);
  const most = inMegabytes(values.most);
  const reason = { key, values: { ...values, size, most } };
  return new ChatRequestError({ code: "too_large", message, reason });
}

async function firstBytes(file: File): Promise<string> {
  try {
    const head = new Uint8Array(await file.slice(0, 5).arrayBuffer());
    return String.fromCharCode(...head);
  } catch (cause) {
    const message = `“${file.name}” cannot be read: it may be a folder, or have been moved. Attach the files in it one by one.`;
    const reason = { key: "file.cannotBeRead", values: { name: file.name } };
    throw new ChatRequestError({ code: "unreadable_file", message, reason }, { cause });
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
  if (size === 0) {
    const reason = { key: "file.empty", values: { name } };
    throw new ChatRequestError({ code: "invalid_request", message: `“${name}” is empty.`, reason });
  }
  if (size <= most) return;
  const message = `“${name}” has ${megabytes(size)}; at most ${megabytes(most)} of its kind are taken. Split it, or attach the part that matters.`;
  throw tooLarge(message, "file.tooLargeOfKind", { name, size, most });
}

/** @throws ChatRequestError */
export function checkText(text: string): void {
  const { size } = new Blob([text]);
  if (size <= TEXT_BYTES) return;
  const message = `The pasted text has ${megabytes(size)}; at most ${megabytes(TEXT_BYTES)} are taken. Paste the part that matters.`;
  throw tooLarge(message, "file.pastedTooLarge", { size, most: TEXT_BYTES });
}
