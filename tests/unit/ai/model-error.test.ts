import { APICallError } from "@ai-sdk/provider";
import { RetryError } from "ai";
import { expect, test, vi } from "vitest";
import { toModelError } from "@/lib/ai/model-error";
import { AppError } from "@/lib/errors";

const SECRET = "sk-live-1234";

function apiError(
  statusCode: number | undefined,
  more: Partial<ConstructorParameters<typeof APICallError>[0]> = {},
) {
  return new APICallError({
    message: `Incorrect API key provided: ${SECRET}`,
    url: `https://provider.internal/${SECRET}`,
    requestBodyValues: { secret: SECRET },
    responseBody: SECRET,
    statusCode,
    ...more,
  });
}

const networkError = (code: string, name = "Error") =>
  Object.assign(new Error("low level"), { code, name });

test.each([
  ["401", apiError(401), "model_credentials"],
  ["403", apiError(403), "model_credentials"],
  ["402", apiError(402), "model_credentials"],
  [
    "no credit left",
    apiError(429, { data: { error: { code: "insufficient_quota" } } }),
    "model_credentials",
  ],
  ["429", apiError(429), "rate_limited"],
  ["404", apiError(404), "unknown_model"],
  ["500", apiError(500), "model_overloaded"],
  ["503", apiError(503), "model_overloaded"],
  ["529", apiError(529), "model_overloaded"],
  ["504", apiError(504), "model_timeout"],
  ["400", apiError(400), "model_failed"],
  [
    "too long, by code",
    apiError(400, { data: { error: { code: "context_length_exceeded" } } }),
    "invalid_request",
  ],
  [
    "too long, by words",
    apiError(400, { message: "prompt is too long: 250000 tokens > 200000 maximum" }),
    "invalid_request",
  ],
  [
    "a retry's last try",
    new RetryError({
      message: "3 tries",
      reason: "maxRetriesExceeded",
      errors: [apiError(500), apiError(429)],
    }),
    "rate_limited",
  ],
  [
    "a dead socket after a 200",
    apiError(200, { cause: networkError("UND_ERR_SOCKET") }),
    "model_failed",
  ],
  ["nobody there", apiError(undefined, { cause: networkError("ECONNREFUSED") }), "model_failed"],
  [
    "no answer",
    apiError(undefined, { cause: networkError("UND_ERR_HEADERS_TIMEOUT") }),
    "model_timeout",
  ],
  ["a time-out", new DOMException("too late", "TimeoutError"), "model_timeout"],
  [
    "an error event of OpenAI",
    { message: SECRET, type: "server_error", code: null },
    "model_overloaded",
  ],
  [
    "an error event of Anthropic",
    { type: "error", error: { type: "overloaded_error", message: SECRET } },
    "model_overloaded",
  ],
  ["a rate limit in mid-stream", { message: SECRET, code: "rate_limit_exceeded" }, "rate_limited"],
  ["a content filter", { message: SECRET, code: "content_filter" }, "invalid_request"],
  ["a string", SECRET, "model_failed"],
  ["nothing", undefined, "model_failed"],
  ["a bug", new TypeError(SECRET), "model_failed"],
])("%s", (_, error, code) => {
  const result = toModelError(error);
  expect(result.code).toBe(code);
  expect(result.message).toMatch(/^[A-Z].*\.$/);
  expect(JSON.stringify(result.toPublic())).not.toContain(SECRET);
  expect(result.cause).toBe(error);
});

test("what is an AppError already stays it", () => {
  const error = new AppError("model_failed", "The reply was cut off.");
  expect(toModelError(error)).toBe(error);
  expect(
    toModelError(new RetryError({ message: "x", reason: "errorNotRetryable", errors: [error] })),
  ).toBe(error);
});

test("what refers to itself ends", () => {
  const error: Error & { data?: unknown } = new Error("round and round");
  error.cause = error;
  error.data = { error };
  expect(toModelError(error).code).toBe("model_failed");
});

test.each([
  [{ "retry-after": "20" }, 20_000],
  [{ "retry-after-ms": "1500", "retry-after": "2" }, 1500],
  [{ "retry-after": "Wed, 25 Nov 2026 12:00:30 GMT" }, 30_000],
  [{ "retry-after": "soon" }, undefined],
  [{ "retry-after": "Wed, 25 Nov 2020 12:00:30 GMT" }, undefined],
  [{}, undefined],
])("%j says when to come back", (responseHeaders, wait) => {
  const now = Date.parse("2026-11-25T12:00:00Z");
  vi.useFakeTimers({ now });
  try {
    const { retryAt } = toModelError(apiError(429, { responseHeaders }));
    expect(retryAt?.getTime()).toBe(wait === undefined ? undefined : now + wait);
  } finally {
    vi.useRealTimers();
  }
});
