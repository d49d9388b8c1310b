import "server-only";

/**
 * A request's body, read no further than the limit, whatever its headers promise.
 * @param tooLarge makes what is thrown past the limit; hears the size where it was told
 */
export async function readBytes(
  request: Request,
  maxBytes: number,
  tooLarge: (bytes?: number) => Error,
): Promise<Uint8Array<ArrayBuffer>> {
  const told = Number(request.headers.get("content-length") ?? 0);
  if (told > maxBytes) throw tooLarge(told);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > maxBytes) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}
