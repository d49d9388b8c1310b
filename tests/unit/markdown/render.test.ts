import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { expect, test } from "vitest";
import StreamedMarkdown from "@/components/markdown/streamed-markdown";
import type { Language } from "@/lib/i18n/languages";
import de from "@/lib/i18n/messages/de";
import en from "@/lib/i18n/messages/en";
import { EVERYTHING } from "../../e2e/support/everything-reply";

function render(text: string, isStreaming = false, locale: Language = "en"): string {
  const children = createElement(StreamedMarkdown, { text, isStreaming });
  const messages = { en, de }[locale];
  return renderToStaticMarkup(
    createElement(IntlProvider, { locale, messages, timeZone: "UTC", children }),
  );
}

const LONG = `${"All the boats turn with the tide. ".repeat(60)}\n\n`;

test("nothing of a reply runs or loads", () => {
  const page = render(EVERYTHING);
  expect(page).not.toMatch(/<script|<iframe|<object|<style|javascript:/i);
  expect(page).not.toMatch(/<img|srcset|<source|background=/i);
  for (const text of [
    '<iframe src="https://outside.example"></iframe>',
    '<p style="background: url(https://outside.example/x)">words</p>',
    '<a href="https://outside.example" ping="https://outside.example/ping">x</a>',
    '<form action="https://outside.example"><button>x</button></form>',
    '<picture><source srcset="https://outside.example/x"></picture>',
    '<video poster="https://outside.example/x" src="https://outside.example/y"></video>',
    '<link rel="stylesheet" href="https://outside.example/x.css">',
    '<svg><image href="https://outside.example/x"/></svg>',
    "![x](//outside.example/x)",
    "![x](/\\outside.example/x)",
    "![x](/api/auth/sign-out)",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
  ]) {
    const shown = render(text);
    const loads = /<(?:img|iframe|form|source|video|link|image|style)\b|ping=|style="|url\(/i;
    expect([text, loads.test(shown)]).toEqual([text, false]);
  }
});

test("a picture of one's own is shown", () => {
  expect(render("![x](/api/images/0190-ab)")).toContain('src="/api/images/0190-ab"');
});

test("each block has the direction that most of its letters have", () => {
  const page = render(
    "Plain words.\n\nReact היא ספרייה לבניית ממשקים.\n\n- אחד\n- שתיים\n\n`code` שלום",
  );
  expect(page).toMatch(/<p>Plain words/);
  expect(page).toMatch(/<p dir="rtl">React/);
  expect(page).toMatch(/<ul[^>]* dir="rtl"/);
  expect(page).toMatch(/<p dir="rtl"><code/);
});

test("a link and a footnote find what is defined in another piece", () => {
  const page = render(
    `See [the guide][g] and this[^n]; not [^x].\n\n${LONG}## Next\n\nMore[^m].\n\n${LONG}End\n\n[g]: https://guide.example\n\n[^m]: second\n\n[^n]: first\n`,
  );
  expect(page).toContain('href="https://guide.example/"');
  expect(page).toContain(">[^x].<".slice(1, -1));
  const numbers = [...page.matchAll(/aria-label="Footnote (\d)"/g)].map(([, number]) => number);
  expect(numbers).toEqual(["1", "2"]);
  const notes = page.slice(page.indexOf('aria-label="Footnotes"'));
  expect(notes.indexOf("first")).toBeLessThan(notes.indexOf("second"));
});

test("what is finished stays as it is while more is written", () => {
  const text = `${LONG}${EVERYTHING}${LONG}`.replace(/^\[\^.*$/gm, "").replaceAll(/\[\^\w+\]/g, "");
  /** Without the last piece, and the box around all. */
  const settled = (page: string) => page.slice(0, page.lastIndexOf('<div class="space-y-4'));
  const whole = render(text);
  for (let end = 100; end < text.length; end += 397) {
    const part = settled(render(text.slice(0, end), true));
    expect(whole.startsWith(part)).toBe(true);
  }
});

test("marks that are being written do not show", () => {
  expect(render("Some **bold wor", true)).toContain(">bold wor</strong>");
  expect(render("Look:\n``", true)).not.toContain("`");
  expect(render("Look:\n```t", true)).not.toContain("`");
  expect(render("A [link](https://exa", true)).not.toContain("exa");
});

test("what stands around a reply's own words is in the page's language", () => {
  const page = render(
    "| a |\n|-|\n| b |\n\n- [x] c\n\n```\nd\n```\n\ne[^1]\n\n[^1]: f\n",
    false,
    "de",
  );
  const names = [...page.matchAll(/(?:aria-label|title)="([^"#]+)"/g)].map(([, name]) => name);
  expect([...new Set(names)]).toEqual([
    "Tabelle kopieren",
    "Tabelle",
    "Erledigt",
    "Code kopieren",
    "Code: einfacher Text",
    "Fußnote 1",
    "Fußnoten",
    "Zurück zur Stelle von Fußnote 1",
  ]);
});
