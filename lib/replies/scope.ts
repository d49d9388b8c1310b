import type { MessageRow } from "../db/schema";

/** What a stream is bound to: nobody resumes or stops it with another. */
function scopeOf(userId: string, chatId: string): string {
  return `${userId}:${chatId}`;
}

/** Whose a scope is, the way back. Chat ids have no colon. */
export function userOf(scope: string): string {
  return scope.slice(0, scope.lastIndexOf(":"));
}

/** The stream of a reply. @throws when the row is not a reply, which no caller passes */
export function streamOf(userId: string, reply: MessageRow): { id: string; scope: string } {
  if (!reply.streamId) throw new Error(`Message ${reply.id} has no stream`);
  return { id: reply.streamId, scope: scopeOf(userId, reply.chatId) };
}
