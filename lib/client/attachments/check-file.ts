import { IMAGE_BYTES, megabytes, PDF_BYTES, TEXT_BYTES } from "../../size-limits";
import { ChatRequestError } from "../chat-error";

const IMAGES = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);

export const isImage = (file: File): boolean => IMAGES.has(file.type);

const fail = (code: "too_large" | "invalid_request" | "unreadable_file", message: string) =>
  new ChatRequestError({ code, message });

async function firstBytes(file: File): Promise<string> {
  try {
    const head = new Uint8Array(await file.slice(0, 5).arrayBuffer());
    return String.fromCharCode(...head);
  } catch (cause) {
    const message = `“${file.name}” cannot be read: it may be a folder, or have been moved. Attach the files in it one by one.`;
    throw new ChatRequestError({ code: "unreadable_file", message }, { cause });
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
  const limit = limitFor(file, await firstBytes(file));
  if (file.size === 0) throw fail("invalid_request", `“${file.name}” is empty.`);
  if (file.size <= limit) return;
  throw fail(
    "too_large",
    `“${file.name}” has ${megabytes(file.size)}; at most ${megabytes(limit)} of its kind are taken. Split it, or attach the part that matters.`,
  );
}

/** @throws ChatRequestError */
export function checkText(text: string): void {
  const { size } = new Blob([text]);
  if (size <= TEXT_BYTES) return;
  throw fail(
    "too_large",
    `The pasted text has ${megabytes(size)}; at most ${megabytes(TEXT_BYTES)} are taken. Paste the part that matters.`,
  );
}
