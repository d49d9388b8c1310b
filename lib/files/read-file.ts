import "server-only";
import { AppError, type Sentence } from "../errors";
import { sentence } from "../i18n/sentence";
import { inMegabytes, PDF_BYTES, TEXT_BYTES } from "../size-limits";
import { binaryKind, isPdf } from "./binary-kind";
import { decodeText, findBom } from "./decode-text";
import { mediaTypeOf } from "./media-type";
import { readPdf } from "./read-pdf";

type FileOnDisk = { name: string; bytes: Uint8Array; mediaType?: string };

export type ReadFile = {
  title: string;
  mediaType: string;
  text: string;
  /** What was left out. */
  notice?: Sentence;
};

function refuseLarger(name: string, bytes: Uint8Array, limit: number, kind: "pdf" | "text"): void {
  if (bytes.length <= limit) return;
  const values = { name, size: inMegabytes(bytes.length), most: inMegabytes(limit), kind };
  throw new AppError("too_large", sentence("file.tooLarge", values));
}

function readText({ name, bytes, mediaType }: FileOnDisk): ReadFile {
  const bom = findBom(bytes);
  // In UTF-16, Latin text takes twice what it will take.
  const limit = bom && bom.encoding !== "utf-8" ? 2 * TEXT_BYTES : TEXT_BYTES;
  refuseLarger(name, bytes, limit, "text");
  const text = decodeText(name, bytes);
  return { title: name, mediaType: mediaTypeOf(name, mediaType), text };
}

/**
 * The text of a file, whatever its name says it is.
 * @throws AppError `unreadable_file`, `too_large` or `invalid_request`, which says what would be right
 */
export async function readFile(file: FileOnDisk): Promise<ReadFile> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new AppError("invalid_request", sentence("file.empty", { name }));
  if (isPdf(name, bytes)) {
    refuseLarger(name, bytes, PDF_BYTES, "pdf");
    return { title: name, mediaType: "text/markdown", ...(await readPdf(name, bytes)) };
  }
  const kind = binaryKind(name, bytes);
  if (kind) throw new AppError("unreadable_file", sentence("file.notTaken", { name, ...kind }));
  return readText(file);
}
