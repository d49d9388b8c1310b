import { expect, test } from "vitest";
import { AppError, isErrorCode, toPublicError } from "@/lib/errors";
import { sentence } from "@/lib/i18n/sentence";

test("an error with a sentence shows it in English and says which it is", () => {
  const retryAt = new Date("2026-11-25T12:00:00.000Z");
  const error = new AppError("limit_reached", sentence("chat.tooManyPins", { most: 100 }), {
    retryAt,
  });
  expect(error.message).toBe("100 chats are pinned, which is the most. Unpin one first.");
  expect(error.toPublic()).toStrictEqual({
    code: "limit_reached",
    message: error.message,
    reason: { key: "chat.tooManyPins", values: { most: 100 } },
    retryAt: "2026-11-25T12:00:00.000Z",
  });
});

test("an error for programs has its text alone", () => {
  const shown = new AppError("invalid_request", "cursor: is none.").toPublic();
  expect(shown).toStrictEqual({ code: "invalid_request", message: "cursor: is none." });
});

test("a bug shows nothing of itself", () => {
  const shown = toPublicError(new Error("password=secret"));
  expect(shown.code).toBe("internal");
  expect(JSON.stringify(shown)).not.toContain("secret");
});

test.each([
  ["not_found", true],
  ["toString", false],
  ["", false],
])("whether %j is a code of ours: %s", (code, isOurs) => {
  expect(isErrorCode(code)).toBe(isOurs);
});
