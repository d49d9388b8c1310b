import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "../db/database";
import { images } from "../db/schema";

/** Deleting what is gone already, or was never theirs, changes nothing and says nothing. */
export async function deleteImage(userId: string, id: string): Promise<void> {
  await database()
    .delete(images)
    .where(and(eq(images.id, id), eq(images.userId, userId)));
}
