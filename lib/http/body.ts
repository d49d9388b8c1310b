import "server-only";
import type { z } from "zod";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { readBytes } from "./read-bytes";

export function tooLarge(maxBytes: number): AppError {
  return new AppError(
    "too_large",
    sentence("request.tooLarge", { most: Math.ceil(maxBytes / 1024) }),
  );
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError("invalid_request", "The body is not JSON in UTF-8.", { cause });
  }
}

/** The first thing that is wrong, by its path: `message.parts.0.text: …`. */
function explain(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "The request is not right.";
  const path = issue.path.join(".");
  return path ? `${path}: ${issue.message}` : issue.message;
}

/** @throws AppError `invalid_request` that names the first field that is wrong. */
export function validate<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError("invalid_request", explain(result.error));
}

/** @throws AppError `unsupported_media_type`, `too_large` or `invalid_request`. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("application/json")) {
    throw new AppError("unsupported_media_type", "Send JSON: content-type application/json.");
  }
  return parseJson(await readBytes(request, maxBytes, () => tooLarge(maxBytes)));
}

/** @throws AppError what `readJson` and `validate` throw */
export async function readBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  maxBytes: number,
): Promise<T> {
  return validate(schema, await readJson(request, maxBytes));
}
