import "server-only";
import { AppError } from "../errors";
import { megabytes } from "../size-limits";

/**
 * The raw bytes that a request brings, read no further than the limit, whatever its headers promise.
 * @throws AppError `too_large` with the limit and, where it is known, the actual size
 */
export async function readUpload(request: Request, maxBytes: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > maxBytes) throw tooLarge(megabytes(declared), maxBytes);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > maxBytes) throw tooLarge(`more than ${megabytes(maxBytes)}`, maxBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

function tooLarge(size: string, maxBytes: number): AppError {
  return new AppError(
    "too_large",
    `The file has ${size}; at most ${megabytes(maxBytes)} are taken. Split it, or attach the part that matters.`,
  );
}
