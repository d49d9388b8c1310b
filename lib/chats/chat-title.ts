import type { MessageParts } from "../db/schema";

const MAX_LENGTH = 60;

/** The first line of what was asked, cut at a word: a title until there is a better one. Empty where there are no words. */
export function titleFromText(text: string): string {
  const line = text.trim().split("\n", 1)[0]?.replace(/\s+/g, " ").trim() ?? "";
  if (line.length <= MAX_LENGTH) return line;
  const cut = line.slice(0, MAX_LENGTH + 1);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > MAX_LENGTH / 2 ? end : MAX_LENGTH).toWellFormed()}…`;
}

/** What a person asked: the words, or without any the names of what they attached. */
export function askedIn(parts: MessageParts): string {
  const texts = parts.map((part) => (part.type === "text" ? part.text : ""));
  if (texts.some((text) => text.trim())) return texts.join("\n");
  const names = parts.map((part) => {
    if (part.type === "data-artifact") return part.data.title;
    return part.type === "file" ? (part.filename ?? "") : "";
  });
  return names.filter(Boolean).join(", ");
}
