import compile from "icu-minify/compile";
import { expect, test } from "vitest";
import { LANGUAGES } from "@/lib/i18n/languages";
import de from "@/lib/i18n/messages/de";
import en from "@/lib/i18n/messages/en";

type Tree = { [key: string]: string | Tree };

const CATALOGUES: Record<keyof typeof LANGUAGES, Tree> = { en, de };

/** Every message by its whole name, such as `chat.retry`. */
function flatten(tree: Tree, path = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? ([[path + key, value]] as const)
      : [...flatten(value, `${path}${key}.`)],
  );
  return new Map(entries);
}

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;

/** A part of a compiled message: text, or the name of a value or tag with what belongs to it. */
function namesInPart(part: unknown): string[] {
  if (!Array.isArray(part) || typeof part[0] !== "string") return [];
  const [name, ...rest] = part;
  const inner = rest.flatMap((each) =>
    // The cases of a plural or a choice are messages, what a tag holds are parts.
    isRecord(each) && !Array.isArray(each)
      ? Object.values(each).flatMap(namesIn)
      : namesInPart(each),
  );
  return [name, ...inner];
}

const namesIn = (message: unknown) => (Array.isArray(message) ? message.flatMap(namesInPart) : []);

const valuesOf = (message: string) => [...new Set(namesIn(compile(message)))].sort();

const english = flatten(en);
const others = Object.keys(LANGUAGES).filter((language) => language !== "en");

test.each(others)("%s says everything that English says, and nothing else", (language) => {
  const translated = flatten(CATALOGUES[language as keyof typeof LANGUAGES]);
  expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
});

test.each(others)("%s takes the same values in every message", (language) => {
  const translated = flatten(CATALOGUES[language as keyof typeof LANGUAGES]);
  const differing = [...english].filter(([key, message]) => {
    const other = translated.get(key) ?? "";
    return valuesOf(message).join() !== valuesOf(other).join();
  });
  expect(differing.map(([key]) => key)).toEqual([]);
});

test("no message is empty, and none has loose ends", () => {
  const all = Object.values(CATALOGUES).flatMap((tree) => [...flatten(tree)]);
  expect(all.filter(([, message]) => message.trim() !== message || message === "")).toEqual([]);
});
