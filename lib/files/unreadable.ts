import { AppError } from "../errors";

/** What this app makes text of; said wherever a file is refused. */
const TAKEN =
  "Taken are PDF and text in UTF-8 or UTF-16: txt, md, csv, json, xml, html, log, source code.";

/** @param reason a sentence without a name in it, such as "is encrypted. Remove its password and attach it again." */
export function unreadable(name: string, reason: string, cause?: unknown): AppError {
  return new AppError("unreadable_file", `“${name}” ${reason}`, { cause });
}

export function notTaken(name: string, what: string, instead: string): AppError {
  return unreadable(name, `${what}, which is not taken. ${instead} ${TAKEN}`);
}
