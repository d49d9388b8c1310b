import type { ArtifactMeta } from "../artifacts/contract";

/** Names that file systems take: no separators, no control characters. */
function fileName(title: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const safe = title.replace(/[\u0000-\u001f\u007f"*/:<>?\\|]+/g, "-").replace(/^\.+/, "");
  return safe || "artifact";
}

/** RFC 6266: an ASCII name for old clients, and the real one. */
function attachment(title: string): string {
  const name = fileName(title.toWellFormed());
  const ascii = name.replace(/[^\x20-\x7e]/g, "_");
  const exact = encodeURIComponent(name).replace(/['()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`;
}

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
    "content-disposition": attachment(meta.title),
    "content-security-policy": "default-src 'none'; sandbox",
    "content-type": servedType(meta.mediaType),
    "x-content-type-options": "nosniff",
  };
  return isKnown(request, etag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
}
