import "server-only";
import { and, count, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { database } from "../db/database";
import { chats, images } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { IMAGE_BYTES, IMAGES_PER_CHAT, inMegabytes } from "../size-limits";
import { imageType } from "./image-type";

type NewImage = { chatId: string; name: string; bytes: Uint8Array };

/** What a message's `file` part says of it, with the id that deletes it. */
export type SavedImage = { id: string; mediaType: string; url: string };

/** The chat may not exist yet: its first message is still being written. */
async function refuseStrangersChat(userId: string, chatId: string): Promise<void> {
  const [chat] = await database()
    .select({ userId: chats.userId })
    .from(chats)
    .where(eq(chats.id, chatId));
  if (!chat || chat.userId === userId) return;
  throw new AppError("not_found", sentence("chat.notFound"));
}

async function refuseTooMany(userId: string, chatId: string): Promise<void> {
  const [row] = await database()
    .select({ images: count() })
    .from(images)
    .where(and(eq(images.chatId, chatId), eq(images.userId, userId)));
  if ((row?.images ?? 0) < IMAGES_PER_CHAT) return;
  throw new AppError("limit_reached", sentence("file.tooManyImages", { most: IMAGES_PER_CHAT }));
}

function typeOf({ name, bytes }: NewImage): string {
  if (bytes.length > IMAGE_BYTES) {
    const values = { name, size: inMegabytes(bytes.length), most: inMegabytes(IMAGE_BYTES) };
    throw new AppError("too_large", sentence("file.imageTooLarge", values));
  }
  const mediaType = imageType(bytes);
  if (mediaType) return mediaType;
  throw new AppError("unreadable_file", sentence("file.notAnImage", { name }));
}

/** @throws AppError `not_found`, `limit_reached`, `too_large` or `unreadable_file` */
export async function saveImage(userId: string, image: NewImage): Promise<SavedImage> {
  const mediaType = typeOf(image);
  await refuseStrangersChat(userId, image.chatId);
  await refuseTooMany(userId, image.chatId);
  const id = uuid();
  await database()
    .insert(images)
    .values({ ...image, id, userId, mediaType });
  return { id, mediaType, url: `/api/images/${id}` };
}
