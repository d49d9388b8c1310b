import { z } from "zod";
import { artifactReference } from "../../artifacts/contract";
import { type MessageParts, messageStatus } from "../../db/schema";
import { errorReason } from "../../error-reason";
import { isErrorCode } from "../../errors";
import { storable } from "../../storable-text";
import { titleOrNone } from "../rename-chat";

/** What our own files say of themselves. */
export const FORMAT = "holdfast-chat";
export const VERSION = 1;

/** A file of this size is a chat of a few thousand messages. */
export const MAX_FILE_BYTES = 16_000_000;
const MAX_MESSAGES = 5_000;
const MAX_PARTS = 1_000;
const MAX_DEPTH = 32;

type Part = MessageParts[number];

/** Nothing is nested this deep but to do harm. */
function cleanJson(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return storable(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((each) => cleanJson(each, depth + 1));
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, each]) => [storable(key), cleanJson(each, depth + 1)]),
  );
}

const text = z.string().transform(storable);
const toolType = z.templateLiteral(["tool-", z.string().regex(/^[\w-]{1,64}$/)]);
const json = z.unknown().transform((value) => cleanJson(value));
const call = { type: toolType, toolCallId: z.string().max(200).transform(storable), input: json };

const wordPart = z.object({ type: z.enum(["text", "reasoning"]), text });
const stepPart = z.object({ type: z.literal("step-start") });
const answeredCall = z.object({ ...call, state: z.literal("output-available"), output: json });
const failedCall = z.object({ ...call, state: z.literal("output-error"), errorText: text });
const artifactPart = z.object({ type: z.literal("data-artifact"), data: artifactReference });
const imagePart = z.object({ type: z.literal("file"), filename: text.optional() });

/** A file carries words; of what was attached it has the name alone. */
const attachedNote = (name: string): Part => ({
  type: "text",
  text: `[Attached and not in the file: ${storable(name)}]`,
});

/** A part that this version does not know, or that is not right, is left out. */
function importedPart(value: unknown): Part[] {
  const known = z
    .union([wordPart, stepPart, answeredCall, failedCall, artifactPart, imagePart])
    .safeParse(value).data;
  if (!known) return [];
  if (known.type === "data-artifact") return [attachedNote(known.data.title)];
  if (known.type === "file") return [attachedNote(known.filename ?? "an image")];
  return [known];
}

/** Without it the error is told by its code. */
const reason = json.pipe(errorReason.optional()).catch(undefined);
const count = z.number().int().min(0).max(1_000_000_000);
const name = z.string().min(1).max(100);

const fileMessage = z.object({
  id: name,
  parentId: name.nullable(),
  role: z.enum(["user", "assistant"]),
  status: z.enum(messageStatus.enumValues),
  parts: z
    .array(z.unknown())
    .max(MAX_PARTS)
    .transform((parts) => parts.flatMap(importedPart)),
  model: z.string().max(200).transform(storable).nullish(),
  usage: z.object({ input: count, output: count, context: count.optional() }).nullish(),
  error: z
    .object({ code: z.string().refine(isErrorCode), message: text, reason })
    .nullish()
    .catch(null),
  vote: z.literal([1, -1]).nullish(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullish(),
});

export const chatFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  title: titleOrNone,
  leafId: name.nullish(),
  messages: z.array(fileMessage).min(1).max(MAX_MESSAGES),
});

export type ChatFile = z.infer<typeof chatFile>;
export type FileMessage = ChatFile["messages"][number];
