import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import type { ChatFailure } from "@/lib/client/chat-error";
import { failureWords } from "@/lib/client/use-failure-words";
import { ERROR_STATUS } from "@/lib/errors";
import de from "@/lib/i18n/messages/de";
import en from "@/lib/i18n/messages/en";

const german = createTranslator({ locale: "de", messages: de, namespace: "errors" });
const english = createTranslator({ locale: "en", messages: en, namespace: "errors" });

const failure: ChatFailure = { code: "not_found", message: "There is no such chat." };

test("an English page shows the sentence that came", () => {
  expect(failureWords(english, "en", failure)).toBe("There is no such chat.");
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
