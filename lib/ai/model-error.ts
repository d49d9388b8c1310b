import { RetryError } from "ai";
import { AppError, type ErrorCode } from "../errors";
import { type ProviderFailure, readFailure } from "./provider-failure";
import { retryAtFrom } from "./retry-at";

type Rule = { code: ErrorCode; message: string; when(failure: ProviderFailure): boolean };

const status = (...codes: number[]) => {
  return (failure: ProviderFailure) =>
    failure.status !== undefined && codes.includes(failure.status);
};
const word = (pattern: RegExp) => (failure: ProviderFailure) =>
  failure.words.some((value) => pattern.test(value));
const sentence = (pattern: RegExp) => (failure: ProviderFailure) => pattern.test(failure.sentence);
const any =
  (...conditions: Rule["when"][]): Rule["when"] =>
  (failure) =>
    conditions.some((condition) => condition(failure));

/** The first that fits decides. Sentences are ours alone: a provider's own can hold keys, prompts and hosts. */
const RULES: Rule[] = [
  {
    // Before the rate limit, whose status OpenAI gives it: waiting does not help here.
    code: "model_credentials",
    message:
      "The account at the model's provider has no credit left. Top it up or use another key.",
    when: any(status(402), word(/insufficient_quota|billing|payment/)),
  },
  {
    code: "model_credentials",
    message: "The provider refused the API key. Check the key in this server's environment.",
    when: any(
      status(401, 403),
      word(/authentication_error|invalid_api_key|permission_error|loadapikey/),
    ),
  },
  {
    code: "invalid_request",
    message:
      "The conversation is too long for this model. Start a new chat, or choose a model with a larger context.",
    when: any(
      word(/context_length|request_too_large/),
      sentence(/context (length|window|size)|maximum context|prompt is too long|too many tokens/i),
    ),
  },
  {
    code: "rate_limited",
    message:
      "The model's provider takes no more requests for the moment. Try again a little later.",
    when: any(status(429), word(/rate_limit|too_many_requests|resource_exhausted/)),
  },
  {
    code: "unknown_model",
    message:
      "The provider does not know this model, or the key may not use it. Choose another model.",
    when: any(status(404), word(/model_not_found|not_found_error/)),
  },
  {
    code: "model_timeout",
    message: "The model took too long to answer. What it wrote until then is kept.",
    when: any(
      status(408, 504),
      word(/^timeouterror$|^etimedout$|und_err_.*_timeout|^timeout_error$|^timeout$/),
    ),
  },
  {
    code: "model_overloaded",
    message: "The model's provider is overloaded or has a fault. Try again in a moment.",
    when: any(
      ({ status: code }) => code !== undefined && code >= 500,
      word(/overloaded|server_error|api_error|service_unavailable/),
    ),
  },
  {
    code: "invalid_request",
    message: "The provider's content filter declined this conversation. Say it in another way.",
    when: word(/content_filter|content_policy/),
  },
  {
    code: "model_failed",
    message: "The model's provider cannot be reached. Check its address, or try again later.",
    when: word(/^econnrefused$|^enotfound$|^eai_again$|^ehostunreach$|^enetunreach$/),
  },
  {
    code: "model_failed",
    message: "The connection to the model's provider broke. What came until then is kept.",
    when: word(/^econnreset$|^epipe$|^und_err_socket$|^und_err_/),
  },
  {
    code: "model_failed",
    message: "The model's provider ended the reply before it was complete. What came is kept.",
    when: sentence(/without a finish reason/i),
  },
  {
    code: "model_failed",
    message: "The provider did not accept the request. Try another model, or ask in another way.",
    when: ({ status: code }) => code !== undefined,
  },
];

const UNKNOWN = "The model failed for a reason that it did not tell. Please try again.";

/**
 * Whatever a model or its provider threw, as one of our errors with a sentence for a person.
 * The original stays as the cause, for the log.
 */
export function toModelError(error: unknown): AppError {
  const last = RetryError.isInstance(error) ? error.lastError : error;
  if (last instanceof AppError) return last;
  const failure = readFailure(last);
  const rule = RULES.find(({ when }) => when(failure));
  return new AppError(rule?.code ?? "model_failed", rule?.message ?? UNKNOWN, {
    cause: error,
    retryAt: retryAtFrom(failure.headers),
  });
}
