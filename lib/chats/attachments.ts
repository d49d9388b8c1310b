import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../db/database";
import { artifactSessions, artifacts, images, type MessageParts } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";

type Owner = { userId: string; chatId: string };

/** The last segment of an image's address is its id. */
const imageId = (url: string) => url.slice(url.lastIndexOf("/") + 1);

async function missesArtifact(tx: Transaction, owner: Owner, parts: MessageParts) {
  const wanted = parts.flatMap((part) => (part.type === "data-artifact" ? [part.data] : []));
  if (wanted.length === 0) return false;
  const ids = wanted.map(({ artifactId }) => artifactId);
  const found = await tx
    .select({ id: artifacts.id, version: artifacts.version })
    .from(artifacts)
    .innerJoin(artifactSessions, eq(artifactSessions.id, artifacts.sessionId))
    .where(
      and(
        inArray(artifacts.id, ids),
        eq(artifacts.sessionId, owner.chatId),
        eq(artifactSessions.userId, owner.userId),
      ),
    );
  const newest = new Map(found.map(({ id, version }) => [id, version]));
  return wanted.some(({ artifactId, version }) => version > (newest.get(artifactId) ?? 0));
}

async function missesImage(tx: Transaction, owner: Owner, parts: MessageParts) {
  const ids = parts.flatMap((part) => (part.type === "file" ? [imageId(part.url)] : []));
  if (ids.length === 0) return false;
  const found = await tx
    .select({ id: images.id })
    .from(images)
    .where(
      and(
        inArray(images.id, ids),
        eq(images.chatId, owner.chatId),
        eq(images.userId, owner.userId),
      ),
    );
  return found.length < new Set(ids).size;
}

/** @throws AppError `not_found` when a message brings what is not there, not of this chat, or somebody else's */
export async function refuseMissing(
  tx: Transaction,
  owner: Owner,
  parts: MessageParts,
): Promise<void> {
  if (await missesArtifact(tx, owner, parts)) {
    throw new AppError("not_found", sentence("chat.documentNotFound"));
  }
  if (await missesImage(tx, owner, parts)) {
    throw new AppError("not_found", sentence("chat.imageNotFound"));
  }
}

/** Whether somebody else saved artifacts under this chat's id before there was a chat. */
export async function isStrangersSession(
  tx: Transaction,
  { userId, chatId }: Owner,
): Promise<boolean> {
  const [session] = await tx
    .select({ userId: artifactSessions.userId })
    .from(artifactSessions)
    .where(eq(artifactSessions.id, chatId));
  return session !== undefined && session.userId !== userId;
}
