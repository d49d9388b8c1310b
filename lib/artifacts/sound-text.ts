import { AppError, type Sentence } from "../errors";
import { sentence } from "../i18n/sentence";
import { inMegabytes } from "../size-limits";
import { LIMITS } from "./contract";
import { slicesOf } from "./text-bytes";

export type SoundText = { text: string; bytes: number; notice?: Sentence };

/**
 * A text that can be kept as it is: well-formed Unicode without NUL, not too large.
 * @throws AppError `too_large`, `unreadable_file`
 */
export async function soundText(given: string): Promise<SoundText> {
  // A code unit is at least one byte: of what is too long anyway, no more is looked at.
  if (given.length > LIMITS.artifactBytes) throw tooLarge(Buffer.byteLength(given));
  const parts: string[] = [];
  let bytes = 0;
  let isWellFormed = true;
  let offset = 0;
  for await (const slice of slicesOf(given)) {
    refuseNul("text", slice, offset);
    isWellFormed &&= slice.isWellFormed();
    parts.push(slice.toWellFormed());
    bytes += Buffer.byteLength(slice);
    offset += slice.length;
  }
  if (bytes > LIMITS.artifactBytes) throw tooLarge(bytes);
  if (isWellFormed) return { text: given, bytes };
  return { text: parts.join(""), bytes, notice: sentence("artifact.halvesReplaced") };
}

/** @throws AppError `unreadable_file`: PostgreSQL keeps no NUL, and no text has one */
export function refuseNul(field: string, given: string, before = 0): void {
  const offset = given.indexOf("\0");
  if (offset < 0) return;
  const values = { field, offset: before + offset };
  throw new AppError("unreadable_file", sentence("artifact.hasNul", values));
}

function tooLarge(bytes: number): AppError {
  const mostBytes = LIMITS.artifactBytes;
  const values = { size: inMegabytes(bytes), bytes, most: inMegabytes(mostBytes), mostBytes };
  return new AppError("too_large", sentence("artifact.textTooLarge", values));
}
