import type { FetchedChunks, FetchInput } from "../../artifacts/contract";
import type { ActionResult } from "../../http/user-action";
import { ChatRequestError } from "../chat-error";

export type FetchChunks = (
  given: FetchInput & { sessionId: string },
) => Promise<ActionResult<FetchedChunks>>;

const TOKENS_A_FETCH = 8_000;

/** The whole text of an artifact, walked through as a model would. @throws ChatRequestError */
export async function readBack(
  fetchChunks: FetchChunks,
  sessionId: string,
  artifactId: string,
): Promise<string> {
  const texts: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await fetchChunks({ sessionId, artifactId, cursor, maxTokens: TOKENS_A_FETCH });
    if (!answer.ok) throw new ChatRequestError(answer.error);
    texts.push(...answer.value.chunks.map(({ text }) => text));
    cursor = answer.value.nextCursor ?? undefined;
  } while (cursor);
  return texts.join("");
}
