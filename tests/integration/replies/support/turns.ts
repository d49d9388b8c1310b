import { isToolUIPart } from "ai";
import { v7 as uuid } from "uuid";
import type { ArtifactReference, SavedArtifact } from "@/lib/artifacts/contract";
import { saveArtifactChunks } from "@/lib/artifacts/save-artifact-chunks";
import type { MessageParts } from "@/lib/db/schema";
import { startReply } from "@/lib/replies/start-reply";
import { type TurnRequest, turnRequest } from "@/lib/replies/turn-request";
import type { ToolKind } from "@/lib/tool-kinds";
import { rowsOf } from "../../../support/database";
import { allEvents, type WireEvent } from "../../../support/wire";

const background: Promise<unknown>[] = [];
export const waitUntil = (work: Promise<unknown>) => void background.push(work);
/** Until every reply is saved. */
export const settled = () => Promise.all(background);

type Given = { chatId?: string; parts?: unknown[]; model?: string; withoutTools?: ToolKind[] };

export function turn(
  text: string,
  { chatId = uuid(), parts = [], model, withoutTools }: Given = {},
): TurnRequest {
  const texts = text ? [{ type: "text", text }] : [];
  return turnRequest.parse({
    id: chatId,
    message: { id: uuid(), role: "user", parts: [...texts, ...parts] },
    model: model ?? "compatible/fake",
    withoutTools,
  });
}

/** A whole turn, from the request to the saved reply. */
export async function ask(
  user: string,
  request: TurnRequest,
): Promise<{ events: WireEvent[]; parts: MessageParts; status: string }> {
  const events = await allEvents(await startReply(user, request, waitUntil));
  await settled();
  const reply = (await rowsOf(request.id)).findLast(({ role }) => role === "assistant");
  if (!reply) throw new Error("no reply");
  return { events, parts: reply.parts, status: reply.status };
}

export const toolParts = (parts: MessageParts) => parts.filter(isToolUIPart);

/** A document of a chat that is yet to begin, as the composer saves it. */
export async function attach(
  userId: string,
  chatId: string,
  text: string,
  title = "notes.md",
): Promise<{ saved: SavedArtifact; part: { type: "data-artifact"; data: ArtifactReference } }> {
  const saved = await saveArtifactChunks(
    { userId, sessionId: chatId },
    { title, text, mediaType: "text/markdown", maxTokens: 200 },
  );
  const { artifactId, version, mediaType, chunks, tokens, lines, bytes } = saved;
  const data = { artifactId, version, title, mediaType, chunks, tokens, lines, bytes };
  return { saved, part: { type: "data-artifact", data } };
}

/** Numbered lines, each of which occurs once. */
export function numberedLines(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `Line ${i + 1}: the tide turned ${i * 7} times.`,
  ).join("\n");
}
