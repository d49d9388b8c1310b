import "server-only";
import { and, asc, count, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { database, type Transaction } from "../db/database";
import { chats, projects } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { notices } from "../notices/process-notices";
import { typedText } from "../storable-text";
import { instructionsText } from "./instructions";
import type { Project } from "./types";

/** All of them come with every page. */
const MOST_PROJECTS = 100;
const MAX_NAME_LENGTH = 80;

const name = typedText().pipe(
  z
    .string()
    .min(1, "is empty; give the project a name")
    .max(MAX_NAME_LENGTH, `is longer than ${MAX_NAME_LENGTH} characters`),
);

export const newProject = z.object({ name, instructions: instructionsText.default("") });

export const projectChange = z
  .object({ name: name.optional(), instructions: instructionsText.optional() })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: "Say what to change: name or instructions.",
  });

const projectNotFound = () => new AppError("not_found", sentence("chat.projectNotFound"));

const owned = (userId: string, id: string) => and(eq(projects.id, id), eq(projects.userId, userId));

/** All of somebody's projects, by name. */
export function listProjects(userId: string): Promise<Project[]> {
  return database()
    .select({
      id: projects.id,
      name: projects.name,
      instructions: projects.instructions,
      chats: count(chats.id),
    })
    .from(projects)
    .leftJoin(chats, eq(chats.projectId, projects.id))
    .where(eq(projects.userId, userId))
    .groupBy(projects.id)
    .orderBy(asc(sql`lower(${projects.name})`), asc(projects.id));
}

/** @throws AppError `not_found` */
export async function findProject(userId: string, id: string): Promise<{ id: string }> {
  const [project] = await database()
    .select({ id: projects.id })
    .from(projects)
    .where(owned(userId, id));
  if (!project) throw projectNotFound();
  return project;
}

/**
 * Puts a chat that is being begun into its project.
 * @throws AppError `not_found`, for a stranger's project as for none
 */
export async function beginInProject(
  tx: Transaction,
  chat: { id: string; userId: string },
  projectId: string,
): Promise<void> {
  const [project] = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(owned(chat.userId, projectId))
    // Nobody deletes it before the chat lies in it.
    .for("key share");
  if (!project) throw projectNotFound();
  await tx.update(chats).set({ projectId }).where(eq(chats.id, chat.id));
}

/** @throws AppError `limit_reached` */
export async function createProject(
  userId: string,
  values: z.infer<typeof newProject>,
): Promise<Project> {
  const mine = eq(projects.userId, userId);
  const [row] = await database().select({ projects: count() }).from(projects).where(mine);
  if ((row?.projects ?? 0) >= MOST_PROJECTS) {
    throw new AppError("limit_reached", sentence("chat.tooManyProjects", { most: MOST_PROJECTS }));
  }
  const project = { id: uuid(), ...values };
  await database()
    .insert(projects)
    .values({ ...project, userId });
  notices().announce(userId, { type: "projects-changed" });
  return { ...project, chats: 0 };
}

/** @throws AppError `not_found` */
export async function changeProject(
  userId: string,
  id: string,
  change: z.infer<typeof projectChange>,
): Promise<void> {
  const rows = await database()
    .update(projects)
    .set(change)
    .where(owned(userId, id))
    .returning({ id: projects.id });
  if (rows.length === 0) throw projectNotFound();
  notices().announce(userId, { type: "projects-changed" });
}

/** Its chats stay, and lie in no project then. @throws AppError `not_found` */
export async function deleteProject(userId: string, id: string): Promise<void> {
  const rows = await database()
    .delete(projects)
    .where(owned(userId, id))
    .returning({ id: projects.id });
  if (rows.length === 0) throw projectNotFound();
  notices().announce(userId, { type: "projects-changed" });
}
