import type { ArtifactView, SearchResult } from "../../artifacts/contract";
import { callApi } from "../api";
import { ChatRequestError, toChatFailure } from "../chat-error";
import { ownError, parsePublicError } from "../resuming-transport/public-error";
import { searchPath, viewPath } from "./artifact-paths";
import { isRecord } from "./is-record";

export type SearchQuestion = { query: string; isRegex: boolean; matchCase: boolean };

const strange = (key: `page.${"notAnArtifact" | "notASearchResult"}`) =>
  new ChatRequestError(ownError("unknown", key));

function isView(value: unknown): value is ArtifactView {
  return isRecord(value) && isRecord(value.meta) && Array.isArray(value.chunks);
}

function isResult(value: unknown): value is SearchResult {
  return isRecord(value) && Array.isArray(value.matches);
}

/** @throws ChatRequestError */
export async function fetchView(path: string): Promise<ArtifactView> {
  const answer = await callApi(path);
  if (isView(answer)) return answer;
  throw strange("page.notAnArtifact");
}

/** @throws ChatRequestError, or the browser's AbortError */
export async function fetchText(path: string, signal?: AbortSignal): Promise<string> {
  try {
    const response = await fetch(path, { signal });
    const body = await response.text();
    if (response.ok) return body;
    const { status } = response;
    throw new ChatRequestError(
      parsePublicError(body) ?? ownError("unknown", "page.answered", { status }),
    );
  } catch (error) {
    if (signal?.aborted || error instanceof ChatRequestError) throw error;
    throw new ChatRequestError(toChatFailure(error), { cause: error });
  }
}

/** @param after only lines after this one @throws ChatRequestError */
export async function searchText(
  sessionId: string,
  artifactId: string,
  question: SearchQuestion,
  after?: number,
): Promise<SearchResult> {
  const path = searchPath(sessionId, artifactId, { ...question, after });
  const answer = await callApi(path);
  if (isResult(answer)) return answer;
  throw strange("page.notASearchResult");
}

/** @throws ChatRequestError */
export async function deleteArtifact(sessionId: string, artifactId: string): Promise<void> {
  await callApi(viewPath(sessionId, artifactId), { method: "DELETE" });
}
