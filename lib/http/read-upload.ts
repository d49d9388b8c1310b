import "server-only";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { inMegabytes } from "../size-limits";

/**
 * The raw bytes that a request brings, read no further than the limit, whatever its headers promise.
 * @throws AppError `too_large` with the limit and, where it is known, the actual size
 */
export async function readUpload(request: Request, maxBytes: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > maxBytes) throw tooLarge(maxBytes, declared);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

function tooLarge(maxBytes: number, bytes?: number): AppError {
  const most = inMegabytes(maxBytes);
  const said =
    bytes === undefined
      ? sentence("file.uploadOverLimit", { most })
      : sentence("file.uploadTooLarge", { size: inMegabytes(bytes), most });
  return new AppError("too_large", said);
}
