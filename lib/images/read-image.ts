import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "../db/database";
import { images } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";

export type StoredImage = { mediaType: string; name: string; bytes: Uint8Array };

/** @throws AppError `not_found`, in the same words for a stranger's image and for none */
export async function readImage(userId: string, id: string): Promise<StoredImage> {
  const [image] = await database()
    .select({ mediaType: images.mediaType, name: images.name, bytes: images.bytes })
    .from(images)
    .where(and(eq(images.id, id), eq(images.userId, userId)));
  if (!image) {
    throw new AppError("not_found", sentence("file.imageNotFound"));
  }
  return image;
}
