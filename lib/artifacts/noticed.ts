import type { Sentence } from "../errors";
import type { SavedArtifact } from "./contract";

type Noticed = Pick<SavedArtifact, "notice" | "noticeReasons">;

/** What an answer says of what was mended or left out; nothing, where nothing was. */
export function noticed(sentences: Sentence[]): Noticed {
  if (sentences.length === 0) return {};
  return {
    notice: sentences.map(({ text }) => text).join(" "),
    noticeReasons: sentences.map(({ reason }) => reason),
  };
}
