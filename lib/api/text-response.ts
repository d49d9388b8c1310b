import type { ArtifactMeta } from "../artifacts/contract";
import { disposition } from "../http/download";

/** Nothing that somebody wrote runs as a page of ours: text of any kind is plain text. */
function servedType(mediaType: string): string {
  return `${mediaType.startsWith("text/") ? "text/plain" : mediaType}; charset=utf-8`;
}

function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  return known.some((tag) => [etag, "*"].includes(tag.trim().replace(/^W\//, "")));
}

/** The text itself, to keep as a file; 304 when the asker has it. */
export function textResponse(
  request: Request,
  { meta, text }: { meta: ArtifactMeta; text: string },
): Response {
  const etag = `"${meta.version}-${meta.sha256.slice(0, 32)}"`;
  const headers = {
    etag,
    "cache-control": "private, no-cache",
    "content-disposition": disposition(meta.title),
    "content-security-policy": "default-src 'none'; sandbox",
    "content-type": servedType(meta.mediaType),
    "x-content-type-options": "nosniff",
  };
  return isKnown(request, etag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
}
