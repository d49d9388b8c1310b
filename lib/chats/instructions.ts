import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "../db/database";
import { chats, preferences, projects } from "../db/schema";

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
