import type { ArtifactMeta, ArtifactView, SearchResult } from "../../artifacts/contract";
import { callApi } from "../api";
import { ChatRequestError, toChatFailure } from "../chat-error";
import { ownError, parsePublicError } from "../resuming-transport/reply-error";
import { isRecord } from "./is-record";

const ROOT = "/api/v1/artifacts";

export type SearchQuestion = { query: string; isRegex: boolean; matchCase: boolean };

type Values = Record<string, string | number | boolean | undefined>;

function withQuery(path: string, sessionId: string, values: Values = {}): string {
  const query = new URLSearchParams({ sessionId });
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return `${path}?${query}`;
}

export const listPath = (sessionId: string) => withQuery(ROOT, sessionId);

export const viewPath = (sessionId: string, artifactId: string, version?: number) =>
  withQuery(`${ROOT}/${artifactId}`, sessionId, { version });

export const textPath = (sessionId: string, artifactId: string, version: number) =>
  withQuery(`${ROOT}/${artifactId}/text`, sessionId, { version });

const strange = (key: `page.${"notArtifacts" | "notAnArtifact" | "notASearchResult"}`) =>
  new ChatRequestError(ownError("unknown", key));

function hasArtifacts(value: unknown): value is { artifacts: ArtifactMeta[] } {
  return isRecord(value) && Array.isArray(value.artifacts);
}

function isView(value: unknown): value is ArtifactView {
  return isRecord(value) && isRecord(value.meta) && Array.isArray(value.chunks);
}

function isResult(value: unknown): value is SearchResult {
  return isRecord(value) && Array.isArray(value.matches);
}

/** A chat's artifacts; none for somebody without a session, and for a chat that has saved none yet. */
export async function fetchArtifacts(path: string): Promise<ArtifactMeta[]> {
  try {
    const answer = await callApi(path);
    if (hasArtifacts(answer)) return answer.artifacts;
  } catch (error) {
    const { code } = toChatFailure(error);
    if (code === "unauthenticated" || code === "not_found") return [];
    throw error;
  }
  throw strange("page.notArtifacts");
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
  const path = withQuery(`${ROOT}/${artifactId}/search`, sessionId, { ...question, after });
  const answer = await callApi(path);
  if (isResult(answer)) return answer;
  throw strange("page.notASearchResult");
}

/** @throws ChatRequestError */
export async function deleteArtifact(sessionId: string, artifactId: string): Promise<void> {
  await callApi(withQuery(`${ROOT}/${artifactId}`, sessionId), { method: "DELETE" });
}
