import { LanguageDescription } from "@codemirror/language";
import { languages } from "@codemirror/language-data";
import type { Extension } from "@codemirror/state";

/** `text/x-python` says python, `application/json` json. */
function nameIn(mediaType: string): string {
  const subtype = mediaType.split("/").at(-1) ?? "";
  return subtype.replace(/^(x-|vnd\.)/, "").replace(/^.*\+/, "");
}

function describe(title: string, mediaType: string): LanguageDescription | null {
  const byFile = LanguageDescription.matchFilename(languages, title);
  return byFile ?? LanguageDescription.matchLanguageName(languages, nameIn(mediaType), false);
}

/** The colours of a text by its file name or media type; nothing for plain text, or when they cannot be loaded. */
export async function languageOf(title: string, mediaType: string): Promise<Extension> {
  try {
    return (await describe(title, mediaType)?.load()) ?? [];
  } catch {
    // Plain is how it looks already, and reads as well.
    return [];
  }
}
