import { expect, test } from "vitest";
import { parsePublicError } from "@/lib/client/resuming-transport/public-error";

const error = { code: "limit_reached", message: "100 chats are pinned." };
const read = (value: unknown) => parsePublicError(JSON.stringify(value));

test.each([
  {},
  { retryAt: "2026-11-25T12:00:00.000Z" },
  { reason: { key: "chat.notFound" } },
  { reason: { key: "chat.tooManyPins", values: { most: 100, name: "x" } } },
])("an error of ours is read whole: %j", (more) => {
  expect(read({ ...error, ...more })).toEqual({ ...error, ...more });
});

test.each([
  null,
  "chat.notFound",
  ["chat.notFound"],
  {},
  { key: 7 },
  { key: "chat.tooManyPins", values: 100 },
  { key: "chat.tooManyPins", values: ["100"] },
  { key: "chat.tooManyPins", values: null },
  { key: "chat.tooManyPins", values: { most: null } },
  { key: "chat.tooManyPins", values: { most: { toString: "x" } } },
])("a reason that is none leaves the rest: %j", (reason) => {
  expect(read({ ...error, reason })).toEqual(error);
});

test.each([
  null,
  [],
  "no",
  { code: "internal" },
  { ...error, code: 500 },
  { ...error, message: {} },
  { ...error, retryAt: 0 },
])("what is none of ours is nothing: %j", (value) => {
  expect(read(value)).toBeUndefined();
});

test("neither is what is no JSON", () => {
  expect(parsePublicError("<html>502 Bad Gateway</html>")).toBeUndefined();
});
