import { z } from "zod";
import { artifactReference } from "../artifacts/contract";
import { id } from "../http/params";
import { storable } from "../storable-text";
import { TOOL_KINDS } from "../tool-kinds";

/** About 50,000 tokens; a longer text belongs into a file. */
const MAX_TEXT_LENGTH = 200_000;
/** Room for the longest text in its most wasteful escaping. */
export const MAX_TURN_BYTES = 1_300_000;
const MAX_ARTIFACTS = 20;
const MAX_PARTS = 40;
const MAX_NAME_LENGTH = 255;

const textPart = z.strictObject({
  type: z.literal("text"),
  text: z
    .string("is not a text")
    .max(
      MAX_TEXT_LENGTH,
      `is longer than ${MAX_TEXT_LENGTH.toLocaleString("en")} characters; shorten it or send it in parts`,
    )
    .transform(storable),
});

const artifactPart = z.strictObject({
  type: z.literal("data-artifact"),
  data: artifactReference.extend({ title: artifactReference.shape.title.transform(storable) }),
});

const imagePart = z.strictObject({
  type: z.literal("file"),
  mediaType: z
    .string("is not a media type")
    .regex(/^image\/[a-z0-9.+-]{1,100}$/, "is not an image's; other files are sent as artifacts"),
  url: z
    .string("is not an address")
    .regex(
      /^\/api\/images\/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/,
      "is not an image of this server; upload it first, to POST /api/images",
    ),
  filename: z
    .string("is not a text")
    .max(MAX_NAME_LENGTH, `is longer than ${MAX_NAME_LENGTH} characters`)
    .transform(storable)
    .optional(),
});

const part = z.discriminatedUnion("type", [textPart, artifactPart, imagePart], {
  error: "is not a part this chat takes; send text, data-artifact or image file parts",
});

type Part = z.infer<typeof part>;

const saysSomething = (parts: Part[]) =>
  parts.some((each) => each.type !== "text" || each.text.trim());

const hasFewArtifacts = (parts: Part[]) =>
  parts.filter(({ type }) => type === "data-artifact").length <= MAX_ARTIFACTS;

const message = z.strictObject(
  {
    id: id("message"),
    role: z.literal("user", "is not user; only a person's message can be sent"),
    parts: z
      .array(part, "is not a list of parts")
      .min(1, "is empty; write something")
      .max(MAX_PARTS, `has more than ${MAX_PARTS} parts`)
      .refine(saysSomething, "are empty; write something")
      .refine(
        hasFewArtifacts,
        `are more than ${MAX_ARTIFACTS} documents; send some in another message`,
      ),
  },
  "is not a message: { id, role, parts }",
);

/** The body of `POST /api/chat`: the new message alone; what came before is the server's to know. */
export const turnRequest = z.object(
  {
    id: id("chat"),
    message,
    model: z.string("is not the name of a model").min(1, "is empty; choose a model"),
    trigger: z.enum(["submit-message", "regenerate-message"]).default("submit-message"),
    withoutTools: z
      .array(z.enum(TOOL_KINDS, `is not one of ${TOOL_KINDS.join(", ")}`), "is not a list")
      .max(TOOL_KINDS.length, `has more than ${TOOL_KINDS.length} entries`)
      .default([]),
    /** Names this request, however often it is sent. */
    requestId: id("request").optional(),
    parentId: id("message").nullish(),
    /** Where a chat that begins with this message lies; of one that is there, the chat itself knows. */
    projectId: id("project").nullish(),
  },
  "is not an object: { id, message, model }",
);

export type TurnRequest = z.infer<typeof turnRequest>;
