import type { z } from "zod";
import { AppError, type Sentence } from "../../errors";
import { sentence } from "../../i18n/sentence";
import { type ChatFile, chatFile } from "./chat-file";

type Issue = z.core.$ZodIssue;

const TIME = "2026-01-01T00:00:00.000Z";

/** Who chose the file is told which field is wrong, and what would be right, in the language of the page. */
function sentenceOf(issue: Issue): Sentence {
  const path = issue.path.join(".");
  if (!path) return sentence("import.notAnObject");
  switch (issue.code) {
    case "invalid_type":
      return sentence("import.wrongType", { path, type: issue.expected });
    case "invalid_value":
      return sentence("import.notOneOf", {
        path,
        count: issue.values.length,
        choices: issue.values.map(String).join(", "),
      });
    case "too_small":
      return sentence("import.tooLittle", { path, of: issue.origin, least: Number(issue.minimum) });
    case "too_big":
      return sentence("import.tooMuch", { path, of: issue.origin, most: Number(issue.maximum) });
    case "invalid_format":
      return sentence("import.notATime", { path, example: TIME });
    default:
      return sentence("import.notRight", { path });
  }
}

/** A file that somebody wants to import. @throws AppError `invalid_request`, which names the first wrong field */
export function readChatFile(value: unknown): ChatFile {
  const { data, error } = chatFile.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (issue) throw new AppError("invalid_request", sentenceOf(issue));
  if (data) return data;
  throw new AppError("invalid_request", sentence("import.notAnObject"));
}
