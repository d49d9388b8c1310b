import { z } from "zod";
import { id } from "../../http/params";
import { storable } from "../../storable-text";

/** Room for the longest history in its most wasteful escaping. */
export const MAX_TEMPORARY_BYTES = 4_000_000;
const MAX_MESSAGES = 400;
const MAX_TEXT_LENGTH = 200_000;
const MAX_HISTORY_LENGTH = 600_000;

const said = z.object({
  role: z.enum(["user", "assistant"]),
  text: z.string().max(MAX_TEXT_LENGTH, "is too long for one message").transform(storable),
});

/** The body of `POST /api/temporary`: everything that was said, because nobody else has it. */
export const temporaryRequest = z.object({
  /** Made by the page for this reply: its stream, and so the way back to it. */
  id: id("reply"),
  model: z.string("is not the name of a model").min(1, "is empty; choose a model"),
  history: z
    .array(said)
    .max(MAX_MESSAGES, `has more than ${MAX_MESSAGES} messages; begin a new chat`)
    .refine((all) => all.at(-1)?.role === "user", "does not end with what is to be answered")
    .refine(
      (all) => all.reduce((length, { text }) => length + text.length, 0) <= MAX_HISTORY_LENGTH,
      "is too long; begin a new chat",
    ),
});

export type TemporaryRequest = z.infer<typeof temporaryRequest>;
