import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import type { ChatFailure } from "@/lib/client/chat-error";
import { failureWords } from "@/lib/client/use-failure-words";
import { noticeWords } from "@/lib/client/use-notice-words";
import { ERROR_STATUS } from "@/lib/errors";
import de from "@/lib/i18n/messages/de";
import en from "@/lib/i18n/messages/en";

/** What is no key is told to the console, which is not what is tested here. */
const onError = () => undefined;
const namespace = "errors";
const german = createTranslator({ locale: "de", messages: de, namespace, onError });
const english = createTranslator({ locale: "en", messages: en, namespace, onError });

const failure: ChatFailure = { code: "not_found", message: "There is no such chat." };

test("an English page shows the sentence that came", () => {
  expect(failureWords(english, "en", failure)).toBe("There is no such chat.");
});

const pinned = { key: "chat.tooManyPins", values: { most: 100 } };

test("every page says the sentence that the reason names", () => {
  const failed: ChatFailure = { ...failure, reason: pinned };
  expect(failureWords(german, "de", failed)).toBe(
    "100 Chats sind angeheftet, mehr gehen nicht. Löse erst einen.",
  );
  expect(failureWords(english, "en", failed)).toMatch(/^100 chats are pinned/);
});

test.each([
  "",
  "chat",
  "byCode",
  "chat.newer",
  "a.b.c",
  "__proto__",
  "constructor",
  "toString.call",
])("a reason that names no sentence counts for nothing: %j", (key) => {
  const failed: ChatFailure = { ...failure, reason: { key } };
  expect(failureWords(english, "en", failed)).toBe(failure.message);
  expect(failureWords(german, "de", failed)).toBe(de.errors.byCode.not_found);
});

test("another page says what the code says", () => {
  expect(failureWords(german, "de", failure)).toBe(de.errors.byCode.not_found);
});

test("there is a sentence for every code", () => {
  const codes = [...Object.keys(ERROR_STATUS), "network", "unknown"];
  expect(Object.keys(en.errors.byCode).sort()).toEqual(codes.sort());
});

test("a code that this page does not know yet shows its own sentence", () => {
  const newer = { ...failure, code: "newer" } as unknown as ChatFailure;
  expect(failureWords(german, "de", newer)).toBe(failure.message);
});

const pages = { key: "file.pdfText", values: { pages: 3, empty: 1 } };
const notice = "The text of 3 pages.";

test("a notice is said in the page's language, sentence by sentence", () => {
  const noticeReasons = [pages, { key: "artifact.halvesReplaced" }];
  expect(noticeWords(german, { notice, noticeReasons })).toEqual({
    words:
      "Der Text von 3 Seiten, eine davon ohne Text. Bilder und Layout fehlen. Halbe Surrogatpaare sind keine Zeichen; sie wurden durch U+FFFD ersetzt.",
    isEnglish: false,
  });
});

test("a notice of which the page lacks a sentence is said as it came", () => {
  const newer = { notice, noticeReasons: [pages, { key: "file.newer" }] };
  for (const given of [newer, { notice }]) {
    expect(noticeWords(german, given)).toEqual({ words: notice, isEnglish: true });
  }
  expect(noticeWords(german, {}).words).toBeUndefined();
});
