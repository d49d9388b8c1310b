import { RetryError } from "ai";
import { AppError, type ErrorCode } from "../errors";
import { type SentenceKey, sentence } from "../i18n/sentence";
import { type ProviderFailure, readFailure } from "./provider-failure";
import { retryAtFrom } from "./retry-at";

type Rule = { code: ErrorCode; key: SentenceKey; when(failure: ProviderFailure): boolean };

const status = (...codes: number[]) => {
  return (failure: ProviderFailure) =>
    failure.status !== undefined && codes.includes(failure.status);
};
const word = (pattern: RegExp) => (failure: ProviderFailure) =>
  failure.words.some((value) => pattern.test(value));
const wording = (pattern: RegExp) => (failure: ProviderFailure) => pattern.test(failure.sentence);
const any =
  (...conditions: Rule["when"][]): Rule["when"] =>
  (failure) =>
    conditions.some((condition) => condition(failure));

/** The first that fits decides. Sentences are ours alone: a provider's own can hold keys, prompts and hosts. */
const RULES: Rule[] = [
  {
    // Before the rate limit, whose status OpenAI gives it: waiting does not help here.
    code: "model_credentials",
    key: "model.noCredit",
    when: any(status(402), word(/insufficient_quota|billing|payment/)),
  },
  {
    code: "model_credentials",
    key: "model.keyRefused",
    when: any(
      status(401, 403),
      word(/authentication_error|invalid_api_key|permission_error|loadapikey/),
    ),
  },
  {
    code: "invalid_request",
    key: "model.chatTooLong",
    when: any(
      word(/context_length|request_too_large/),
      wording(/context (length|window|size)|maximum context|prompt is too long|too many tokens/i),
    ),
  },
  {
    code: "rate_limited",
    key: "model.rateLimited",
    when: any(status(429), word(/rate_limit|too_many_requests|resource_exhausted/)),
  },
  {
    code: "unknown_model",
    key: "model.unknownToProvider",
    when: any(status(404), word(/model_not_found|not_found_error/)),
  },
  {
    code: "model_timeout",
    key: "model.tookTooLong",
    when: any(
      status(408, 504),
      word(/^timeouterror$|^etimedout$|und_err_.*_timeout|^timeout_error$|^timeout$/),
    ),
  },
  {
    code: "model_overloaded",
    key: "model.overloaded",
    when: any(
      ({ status: code }) => code !== undefined && code >= 500,
      word(/overloaded|server_error|api_error|service_unavailable/),
    ),
  },
  {
    code: "invalid_request",
    key: "model.filtered",
    when: word(/content_filter|content_policy/),
  },
  {
    code: "model_failed",
    key: "model.unreachable",
    when: word(/^econnrefused$|^enotfound$|^eai_again$|^ehostunreach$|^enetunreach$/),
  },
  {
    code: "model_failed",
    key: "model.connectionBroke",
    when: word(/^econnreset$|^epipe$|^und_err_socket$|^und_err_/),
  },
  {
    code: "model_failed",
    key: "model.endedEarly",
    when: wording(/without a finish reason/i),
  },
  {
    code: "model_failed",
    key: "model.refused",
    when: ({ status: code }) => code !== undefined,
  },
];

const UNKNOWN = { code: "model_failed", key: "model.failed" } as const;

/**
 * Whatever a model or its provider threw, as one of our errors with a sentence for a person.
 * The original stays as the cause, for the log.
 */
export function toModelError(error: unknown): AppError {
  const last = RetryError.isInstance(error) ? error.lastError : error;
  if (last instanceof AppError) return last;
  const failure = readFailure(last);
  const { code, key } = RULES.find(({ when }) => when(failure)) ?? UNKNOWN;
  return new AppError(code, sentence(key), {
    cause: error,
    retryAt: retryAtFrom(failure.headers),
  });
}
