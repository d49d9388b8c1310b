import { expect, test } from "vitest";
import { messagesOf, pageMessages } from "@/lib/i18n/messages";

test("a page comes with everything but what the server says in its language anyway", () => {
  expect(pageMessages("de")).toEqual(messagesOf("de"));
  const { errors, ...others } = messagesOf("en");
  expect(pageMessages("en")).toEqual({
    ...others,
    errors: {
      page: errors.page,
      byCode: { network: errors.byCode.network, unknown: errors.byCode.unknown },
    },
  });
});

/** Strings, numbers, lists and plain objects, all the way down. */
function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isKnown = prototype === Object.prototype || prototype === Array.prototype;
  return isKnown && Object.values(value).every(isPlain);
}

test("a page's messages are of what React can send to it", () => {
  expect(isPlain(pageMessages("en"))).toBe(true);
  expect(isPlain(pageMessages("de"))).toBe(true);
});
