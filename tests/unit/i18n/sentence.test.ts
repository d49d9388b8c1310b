import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import de from "@/lib/i18n/messages/de";
import en from "@/lib/i18n/messages/en";
import { sentence } from "@/lib/i18n/sentence";

test("a sentence is English text and the key that it has in every language", () => {
  expect(sentence("chat.notFound")).toEqual({
    text: "There is no such chat: it was deleted, or it is not yours.",
    reason: { key: "chat.notFound" },
  });
});

test("its gaps are filled as a person reads numbers, and come along as they are", () => {
  const values = { name: "a'b{c}.txt", at: 12_345, byte: "FF" };
  const { text, reason } = sentence("file.notUtf8", values);
  expect(text).toMatch(/^“a'b\{c\}\.txt” is not in UTF-8: byte 12,345 \(0xFF\) does not fit\./);
  expect(reason).toEqual({ key: "file.notUtf8", values });
});

test.each([
  [5 * 1024 ** 2, "5 MB"],
  [26_843_546, "25.6 MB"],
  [1_500 * 1024 ** 2, "1,500 MB"],
])("%i bytes are %s", (bytes, words) => {
  const values = { name: "a.txt", size: bytes / 1024 ** 2, most: 25, kind: "pdf" };
  const { text } = sentence("file.tooLarge", values);
  expect(text).toBe(`“a.txt” has ${words}; at most 25 MB of PDF are taken.`);
});

test("German says the same with its own numbers", () => {
  const t = createTranslator({ locale: "de", messages: de, namespace: "errors" });
  const values = { name: "a.pdf", size: 25.64, most: 25, kind: "pdf" };
  expect(t("file.tooLarge", values)).toBe(
    "„a.pdf“ hat 25,6 MB; höchstens 25 MB PDF werden angenommen.",
  );
});

const sourcesIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, name), "utf8"));

test("no sentence is there that nobody says", () => {
  const sources = ["lib", "components"].flatMap(sourcesIn);
  const keys = Object.entries(en.errors).flatMap(([group, sentences]) =>
    Object.keys(sentences).map((name) => `${group}.${name}`),
  );
  const unsaid = keys.filter((key) => !sources.some((text) => text.includes(`"${key}"`)));
  // Those by the code are found by it.
  expect(unsaid.filter((key) => !key.startsWith("byCode."))).toEqual([]);
});
