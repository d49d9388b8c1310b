import type { PublicError, Reason } from "../../errors";
import type { SentenceKey } from "../../i18n/sentence";

/** What a page says by itself, and has therefore in every language: see lib/i18n/messages.ts. */
export type OwnSentence = Extract<
  SentenceKey,
  `page.${string}` | "byCode.network" | "byCode.unknown"
>;

/** What the page itself finds wrong: the sentence stands in its messages alone, and the message here is their key. */
export function ownError<Code extends string>(
  code: Code,
  key: OwnSentence,
  values?: Reason["values"],
): { code: Code; message: string; reason: Reason } {
  return { code, message: key, reason: { key, values } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isFilling = (value: unknown) => typeof value === "string" || typeof value === "number";

function isReason(value: unknown): value is Reason {
  if (!(isRecord(value) && typeof value.key === "string")) return false;
  const { values = {} } = value;
  return isRecord(values) && Object.values(values).every(isFilling);
}

function isPublicError(value: unknown): value is PublicError {
  if (!isRecord(value)) return false;
  const { code, message, retryAt } = value;
  const isTimed = retryAt === undefined || typeof retryAt === "string";
  return typeof code === "string" && typeof message === "string" && isTimed;
}

/** The `{ code, message, reason?, retryAt? }` in an answer's body or an `error` chunk's text; undefined for any other. */
export function parsePublicError(text: string): PublicError | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isPublicError(value)) return undefined;
    const { reason, ...error } = value;
    return isReason(reason) ? { ...error, reason } : error;
  } catch {
    // Not JSON: a proxy's page, or the browser's own words. The caller has a sentence for both.
    return undefined;
  }
}
