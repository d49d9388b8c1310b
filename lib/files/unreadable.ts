import { AppError, type Reason } from "../errors";
import { type SentenceKey, sentence } from "../i18n/sentence";

type FileSentence = Extract<SentenceKey, `file.${string}`>;

/** A file that is nothing to read, and what would be. */
export function unreadable(
  key: FileSentence,
  values: Reason["values"] & { name: string },
  cause?: unknown,
): AppError {
  return new AppError("unreadable_file", sentence(key, values), { cause });
}
