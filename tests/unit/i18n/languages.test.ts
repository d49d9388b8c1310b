import { expect, test } from "vitest";
import { chooseLanguage } from "@/lib/i18n/languages";

test.each([
  [undefined, null, "en"],
  [undefined, "", "en"],
  [undefined, "de-AT,en;q=0.5", "de"],
  [undefined, "fr, de;q=0.4, en;q=0.8", "en"],
  [undefined, "DE", "de"],
  [undefined, "de;q=0, en;q=0.1", "en"],
  [undefined, "fr-FR, *;q=0.1", "en"],
  [undefined, "de;q=nonsense, ;;,=", "en"],
  ["de", "en", "de"],
  ["en", "de", "en"],
  ["constructor", "de", "de"],
])("of %j and %j comes %j", (chosen, header, language) => {
  expect(chooseLanguage(chosen, header)).toBe(language);
});
