import { expect, test } from "vitest";
import { download } from "@/lib/http/download";

const dispositionOf = (name: string) =>
  download({ name, mediaType: "text/markdown", text: "" }).headers.get("content-disposition");

test.each([
  ["Tides.md", "attachment; filename=\"Tides.md\"; filename*=UTF-8''Tides.md"],
  [
    "Größe: 1/2?.json",
    "attachment; filename=\"Gr_e 1 2.json\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%201%202.json",
  ],
  ['a/"b"é.html', `attachment; filename="a b _.html"; filename*=UTF-8''a%20b%20%C3%A9.html`],
  ["///", "attachment; filename=\"file\"; filename*=UTF-8''file"],
  ['a"; filename=evil\r\nx: y.md', /^attachment; filename="a ; filename=evil x y\.md"; [^\r\n]+$/],
  [`${"long ".repeat(100)}.md`, /filename="(?:long ?){24}\.md"/],
])("%s can be the name of a file everywhere", (name, disposition) => {
  expect(dispositionOf(name)).toMatch(disposition);
});

test("a name cut in the middle of a character is still a name", () => {
  expect(() => dispositionOf(`${"🌊".repeat(60)}x🌊.md`)).not.toThrow();
  expect(() => dispositionOf(`x${"🌊".repeat(90)}.md`)).not.toThrow();
});
