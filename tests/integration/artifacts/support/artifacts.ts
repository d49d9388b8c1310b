import { v7 as uuid } from "uuid";
import type { FetchedChunks, FetchInput, Holder } from "@/lib/artifacts/contract";
import { fetchArtifactChunks } from "@/lib/artifacts/fetch-artifact-chunks";
import { AppError } from "@/lib/errors";
import { makeUser } from "../../../support/database";

export async function newHolder(): Promise<Holder> {
  return { userId: await makeUser(), sessionId: uuid() };
}

/** The code and the sentence of what a call is refused with. */
export async function refusal(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await call.then(
    () => new Error("it was not refused"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error.toPublic();
  throw error;
}

export type Walk = { text: string; indices: number[]; answers: FetchedChunks[] };

/** Reads by cursor to the end; `between` happens after every answer. */
export async function walk(
  holder: Holder,
  input: FetchInput,
  between: (answer: FetchedChunks, count: number) => Promise<unknown> = async () => undefined,
): Promise<Walk> {
  const answers: FetchedChunks[] = [];
  let next: FetchInput | undefined = input;
  while (next) {
    const answer: FetchedChunks = await fetchArtifactChunks(holder, next);
    answers.push(answer);
    await between(answer, answers.length);
    const { artifactId, maxTokens } = input;
    next = answer.nextCursor ? { artifactId, cursor: answer.nextCursor, maxTokens } : undefined;
  }
  const chunks = answers.flatMap((answer) => answer.chunks);
  return {
    text: chunks.map((chunk) => chunk.text).join(""),
    indices: chunks.map((chunk) => chunk.index),
    answers,
  };
}
