import { expect, test } from "vitest";
import { isMeant, slashQuery } from "@/lib/client/slash";

test.each([
  ["/", ""],
  ["/New", "new"],
  ["/new chat", "new chat"],
  ["/ export ", "export"],
  ["/模型", "模型"],
])("%j looks for %j", (text, query) => {
  expect(slashQuery(text)).toBe(query);
});

test.each(["", "new", " /new", "/etc/hosts", "//", "/new\nchat", `/${"a".repeat(40)}`])(
  "%j is a message",
  (text) => {
    expect(slashQuery(text)).toBeUndefined();
  },
);

test.each([
  ["new", true],
  ["ch ne", true],
  ["incog", true],
  ["", true],
  // In the middle of a word.
  ["ew", false],
  ["new year", false],
  ["new chat please", false],
])("%j means the command: %j", (query, isIt) => {
  expect(isMeant({ label: "New chat…", words: "private incognito" }, query)).toBe(isIt);
});

test("a command is found in any alphabet", () => {
  expect(isMeant({ label: "Dateien anhängen …" }, "anhä")).toBe(true);
  expect(isMeant({ label: "Überall suchen" }, "üb")).toBe(true);
});
