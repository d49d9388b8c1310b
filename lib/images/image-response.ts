import "server-only";
import type { StoredImage } from "./read-image";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** An image's bytes never change under an id. What somebody uploaded must never run as a page of ours. */
export function imageResponse({ bytes, mediaType, name }: StoredImage): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": `private, max-age=${YEAR_SECONDS}, immutable`,
    },
  });
}
