import "server-only";

type Download = { name: string; mediaType: string; text: string };

const MAX_NAME = 120;

/** RFC 6266: the name in ASCII for the oldest programs, and as it is for all others. */
function disposition(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file system takes them
  const safe = name.replace(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, " ").trim();
  const dot = safe.lastIndexOf(".");
  const ending = dot < 0 ? "" : safe.slice(dot);
  const whole = `${safe
    .slice(0, dot < 0 ? undefined : dot)
    .slice(0, MAX_NAME)
    .trim()}${ending}`;
  const ascii = whole.replace(/[^\x20-\x7e]+/g, "_");
  const encoded = encodeURIComponent(whole.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A text that the browser keeps as a file. */
export function download({ name, mediaType, text }: Download): Response {
  return new Response(text, {
    headers: {
      "content-type": `${mediaType}; charset=utf-8`,
      "content-disposition": disposition(name),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
