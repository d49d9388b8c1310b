const MAX_NAME = 60;
const MAX_PARSED = 2_000_000;

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || text.length > MAX_PARSED) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * A name and a media type for a text without either, by what it looks like.
 * @param names for what has no first line that could be its name
 */
export function nameText(
  text: string,
  names: { json: string; text: string },
): { title: string; mediaType: string } {
  if (isJson(text)) return { title: names.json, mediaType: "application/json" };
  const start = text.slice(0, 20_000);
  const [line = ""] = /\S[^\r\n]*/.exec(start) ?? [];
  const bare = line.replace(/^#+\s*/, "").trim();
  const name = bare.length > MAX_NAME ? `${bare.slice(0, MAX_NAME).trimEnd()}…` : bare;
  const isMarkdown = /^#{1,6} \S/m.test(start) || /^```/m.test(start);
  return {
    title: (name || names.text).toWellFormed(),
    mediaType: isMarkdown ? "text/markdown" : "text/plain",
  };
}
