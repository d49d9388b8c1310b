import compile from "icu-minify/compile";
import format, { type FormatOptions } from "icu-minify/format";
import type { Reason, Sentence } from "../errors";
import errors from "./messages/en/errors.json" with { type: "json" };

type Errors = typeof errors;

/** `chat.notFound` and the like. */
export type SentenceKey = {
  [Group in keyof Errors]: `${Group}.${keyof Errors[Group] & string}`;
}[keyof Errors];

const formatters: FormatOptions["formatters"] = {
  getNumberFormat: (...given) => new Intl.NumberFormat(...given),
  getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given),
  getPluralRules: (...given) => new Intl.PluralRules(...given),
};

const texts = new Map(
  Object.entries(errors).flatMap(([group, sentences]) =>
    Object.entries(sentences).map(([name, text]): [string, string] => [`${group}.${name}`, text]),
  ),
);

/**
 * What an error tells a person: in English for logs, programs and models, and by its key for the page, which says it
 * in its own language.
 * @example throw new AppError("not_found", sentence("chat.notFound"))
 */
export function sentence(key: SentenceKey, values?: Reason["values"]): Sentence {
  const text = format(compile(texts.get(key) ?? key), "en", values, { formatters });
  return { text: String(text), reason: values ? { key, values } : { key } };
}
