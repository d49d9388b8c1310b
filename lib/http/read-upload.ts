import "server-only";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { inMegabytes } from "../size-limits";
import { readBytes } from "./read-bytes";

/**
 * The raw bytes that a request brings.
 * @throws AppError `too_large` with the limit and, where it is known, the actual size
 */
export async function readUpload(request: Request, maxBytes: number): Promise<Uint8Array> {
  return readBytes(request, maxBytes, (bytes) => tooLarge(maxBytes, bytes));
}

function tooLarge(maxBytes: number, bytes?: number): AppError {
  const most = inMegabytes(maxBytes);
  const said =
    bytes === undefined
      ? sentence("file.uploadOverLimit", { most })
      : sentence("file.uploadTooLarge", { size: inMegabytes(bytes), most });
  return new AppError("too_large", said);
}
