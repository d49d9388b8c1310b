import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { listModels } from "../ai/models";
import { database } from "../db/database";
import { preferences } from "../db/schema";
import { AppError } from "../errors";
import { sentence } from "../i18n/sentence";
import { instructionsText } from "./instructions";
import type { Preferences } from "./types";

/** What is not named stays as it is: another device may have changed it. */
export const preferencesChange = z
  .object({
    instructions: instructionsText.optional(),
    defaultModel: z.string("is not the id of a model").nullable().optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: "Say what to change: instructions or defaultModel.",
  });

const NONE: Preferences = { instructions: "", defaultModel: null };
const shown = { instructions: preferences.instructions, defaultModel: preferences.defaultModel };

const isOffered = (model: string) => listModels().some(({ id }) => id === model);

/** A model that the server has no more is no choice. */
function present(row: Preferences): Preferences {
  const isThere = row.defaultModel !== null && isOffered(row.defaultModel);
  return isThere ? row : { ...row, defaultModel: null };
}

export async function findPreferences(userId: string): Promise<Preferences> {
  const [row] = await database()
    .select(shown)
    .from(preferences)
    .where(eq(preferences.userId, userId));
  return present(row ?? NONE);
}

/** @returns all of them, as they are now @throws AppError `unknown_model` */
export async function changePreferences(
  userId: string,
  change: z.infer<typeof preferencesChange>,
): Promise<Preferences> {
  if (change.defaultModel && !isOffered(change.defaultModel)) {
    const ids = listModels().map(({ id }) => id);
    throw new AppError(
      "unknown_model",
      sentence("chat.noSuchModel", { available: ids.join(", ") }),
    );
  }
  const [row] = await database()
    .insert(preferences)
    .values({ userId, ...change })
    .onConflictDoUpdate({ target: preferences.userId, set: change })
    .returning(shown);
  return present(row ?? NONE);
}
