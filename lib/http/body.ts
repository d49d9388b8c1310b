import "server-only";
import type { z } from "zod";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";

function tooLarge(maxBytes: number): AppError {
  return new AppError(
    "too_large",
    sentence("request.tooLarge", { most: Math.ceil(maxBytes / 1024) }),
  );
}

/** Reads no further than the limit, whatever the headers promise. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
export async function readBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  maxBytes: number,
): Promise<T> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("application/json")) {
    throw new AppError("unsupported_media_type", "Send JSON: content-type application/json.");
  }
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  return validate(schema, parseJson(await readBytes(request, maxBytes)));
}
