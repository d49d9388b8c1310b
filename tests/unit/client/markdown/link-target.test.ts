import { expect, test } from "vitest";
import { readLink, saysPlace } from "@/lib/client/markdown/link-target";

test("a plain link names its place", () => {
  const link = readLink("https://www.example.org/a/page", "the page");
  expect(link).toEqual({
    href: "https://www.example.org/a/page",
    place: "example.org",
    isDeceptive: false,
    carriesData: false,
  });
  expect(link && saysPlace("see Example.org", link)).toBe(true);
});

test("words that look like another address are deceptive", () => {
  const isDeceptive = (href: string, words: string) => readLink(href, words)?.isDeceptive;
  expect(isDeceptive("https://evil.example/login", "https://bank.example/login")).toBe(true);
  expect(isDeceptive("https://evil.example", "bank.com")).toBe(true);
  expect(isDeceptive("https://bank.com.evil.example", "go to bank.com")).toBe(true);
  expect(isDeceptive("https://docs.bank.com/x", "bank.com")).toBe(false);
  expect(isDeceptive("https://www.bank.com", "BANK.com/x")).toBe(false);
  expect(isDeceptive("https://github.com/a/b/server.js", "server.js")).toBe(false);
  expect(isDeceptive("https://evil.example", "https://next.js/")).toBe(true);
});

test("an address that can carry words of the conversation is told apart", () => {
  const carries = (href: string) => readLink(href, "here")?.carriesData;
  expect(carries("https://example.org/?q=secret")).toBe(true);
  expect(carries("https://user:pw@example.org/")).toBe(true);
  expect(carries(`https://example.org/${"a".repeat(60)}`)).toBe(true);
  expect(carries(`https://${"a".repeat(50)}.example.org/`)).toBe(true);
  expect(carries("mailto:someone@example.org?body=secret")).toBe(true);
  expect(carries("https://example.org/wiki/Lighthouse#History")).toBe(false);
});

test("addresses that no page should open are no links", () => {
  for (const href of [
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc",
    "x",
  ]) {
    expect(readLink(href, "here")).toBeUndefined();
  }
});
