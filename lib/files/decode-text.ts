import { isUtf8 } from "node:buffer";
import { invalidUtf8At } from "./invalid-utf8";
import { unreadable } from "./unreadable";

type Bom = { encoding: "utf-8" | "utf-16le" | "utf-16be"; length: number };

/** Enough to know text from noise; the whole of a large file would hold the event loop. */
const SAMPLE = 256 * 1024;
/** Real text has tabs, line ends, form feeds and, in logs, escape sequences; hardly any other control character. */
const ORDINARY = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
const MAX_CONTROL_SHARE = 0.02;

export function findBom(bytes: Uint8Array): Bom | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", length: 2 };
  return undefined;
}

/** UTF-16 of mostly Latin text has a NUL beside every letter. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 512);
  return head.filter((byte) => byte === 0).length > head.length / 4;
}

function refuseNul(name: string, bytes: Uint8Array): void {
  const at = bytes.indexOf(0);
  if (at < 0) return;
  throw unreadable(looksLikeUtf16(bytes) ? "file.maybeUtf16" : "file.binary", { name, at });
}

function refuseNoise(name: string, bytes: Uint8Array): void {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !ORDINARY.has(byte)) controls += 1;
  if (controls <= sample.length * MAX_CONTROL_SHARE) return;
  const share = Math.round((controls / sample.length) * 100);
  throw unreadable("file.noise", { name, share });
}

function decodeUtf8(name: string, bytes: Uint8Array, offset: number): string {
  if (isUtf8(bytes)) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const at = invalidUtf8At(bytes);
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  throw unreadable("file.notUtf8", { name, at: at + offset, byte });
}

function decodeUtf16(name: string, bytes: Uint8Array, encoding: Bom["encoding"]): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch (cause) {
    throw unreadable("file.tornUtf16", { name }, cause);
  }
  throw unreadable("file.binaryUtf16", { name });
}

/**
 * The text of a file's bytes: UTF-8, or UTF-16 with a byte order mark.
 * @throws AppError `unreadable_file` that says at which byte it is none, and what would be right
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const bom = findBom(bytes);
  const body = bytes.subarray(bom?.length ?? 0);
  if (bom && bom.encoding !== "utf-8") return decodeUtf16(name, body, bom.encoding);
  refuseNul(name, bytes);
  refuseNoise(name, body);
  return decodeUtf8(name, body, bom?.length ?? 0);
}
