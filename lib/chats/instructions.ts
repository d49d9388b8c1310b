import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { database } from "../db/database";
import { chats, preferences, projects } from "../db/schema";
import { typedText } from "../storable-text";

const MAX_LENGTH = 8_000;

/** Instructions as a person types them: for every chat, or for those of a project. */
export const instructionsText = typedText().pipe(
  z.string().max(MAX_LENGTH, `are longer than ${MAX_LENGTH.toLocaleString("en")} characters`),
);

/** What a person wants of every reply, and then of those in this chat's project; empty when there is nothing. */
export async function instructionsFor(userId: string, chatId: string): Promise<string> {
  const [own, project] = await Promise.all([
    database()
      .select({ instructions: preferences.instructions })
      .from(preferences)
      .where(eq(preferences.userId, userId)),
    database()
      .select({ instructions: projects.instructions })
      .from(chats)
      .innerJoin(projects, eq(projects.id, chats.projectId))
      .where(and(eq(chats.id, chatId), eq(chats.userId, userId))),
  ]);
  return [own[0], project[0]]
    .map((row) => row?.instructions.trim())
    .filter(Boolean)
    .join("\n\n");
}
