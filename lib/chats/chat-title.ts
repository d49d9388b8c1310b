const MAX_LENGTH = 60;

/** The first line of what was asked, cut at a word: a title until there is a better one. */
export function titleFromText(text: string): string {
  const line = text.trim().split("\n", 1)[0]?.replace(/\s+/g, " ").trim() ?? "";
  if (line.length <= MAX_LENGTH) return line || "New chat";
  const cut = line.slice(0, MAX_LENGTH + 1);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > MAX_LENGTH / 2 ? end : MAX_LENGTH).toWellFormed()}…`;
}
