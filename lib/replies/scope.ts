import type { MessageRow } from "../db/schema";

/** What a stream is bound to: nobody resumes or stops it with another. */
function scopeOf(userId: string, chatId: string): string {
  return `${userId}:${chatId}`;
}

/** Whose a scope is, the way back. Chat ids have no colon. */
export function userOf(scope: string): string {
  return scope.slice(0, scope.lastIndexOf(":"));
}

const TEMPORARY = "temporary";

/** The stream of a reply that leaves no row, and of which only its reader knows. */
export function temporaryStream(userId: string, id: string): { id: string; scope: string } {
  return { id, scope: scopeOf(userId, TEMPORARY) };
}

export function isTemporary(scope: string): boolean {
  return scope.endsWith(`:${TEMPORARY}`);
}

/** The stream of a reply. @throws when the row is not a reply, which no caller passes */
export function streamOf(userId: string, reply: MessageRow): { id: string; scope: string } {
  if (!reply.streamId) throw new Error(`Message ${reply.id} has no stream`);
  return { id: reply.streamId, scope: scopeOf(userId, reply.chatId) };
}
