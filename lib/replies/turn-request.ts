import { z } from "zod";
import { id } from "../http/params";

/** About 50,000 tokens; a longer text belongs into a file. */
const MAX_TEXT_LENGTH = 200_000;
/** Room for the longest text in its most wasteful escaping. */
export const MAX_TURN_BYTES = 1_300_000;

/** What PostgreSQL cannot store in JSON, and no model can read: NUL and lone surrogates. */
const clean = (text: string) => text.replaceAll("\0", "").toWellFormed();

const textPart = z.strictObject({
  type: z.literal("text", "is not a part this chat takes; send text parts"),
  text: z
    .string("is not a text")
    .max(
      MAX_TEXT_LENGTH,
      `is longer than ${MAX_TEXT_LENGTH.toLocaleString("en")} characters; shorten it or send it in parts`,
    )
    .transform(clean),
});

const message = z.strictObject(
  {
    id: id("message"),
    role: z.literal("user", "is not user; only a person's message can be sent"),
    parts: z
      .array(textPart, "is not a list of parts")
      .min(1, "is empty; write something")
      .max(20, "has more than 20 parts")
      .refine((parts) => parts.some((part) => part.text.trim()), "are empty; write something"),
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
    /** Names this request, however often it is sent. */
    requestId: id("request").optional(),
    parentId: id("message").nullish(),
  },
  "is not an object: { id, message, model }",
);

export type TurnRequest = z.infer<typeof turnRequest>;
