import { z } from "zod";

/** What PostgreSQL can store, and a model can read: no NUL, no lone surrogates. */
export const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed();

/** What a person typed into a field, without the space around it. @param missing what is said when it is no text */
export const typedText = (missing = "is not a text") =>
  z.string(missing).transform((text) => storable(text).trim());
