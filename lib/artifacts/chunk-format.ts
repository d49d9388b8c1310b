/** What is kept of a set: plain JSON, checked when it comes back, for anybody may have written to the store. */
import { z } from "zod";
import { ENCODINGS } from "../encodings";
import type { ArtifactChunk, ArtifactMeta } from "./contract";

const count = z.int().min(0);
const lines = z.object({ from: count, to: count });

const storedMeta = z.object({
  artifactId: z.string(),
  sessionId: z.string(),
  title: z.string(),
  mediaType: z.string(),
  version: count,
  encoding: z.enum(ENCODINGS),
  maxTokens: count,
  chunks: count,
  tokens: count,
  bytes: count,
  lines: count,
  sha256: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
}) satisfies z.ZodType<ArtifactMeta>;

const storedChunk = z.object({
  index: count,
  tokens: count,
  /** Of all chunks before this one. */
  tokensBefore: count,
  headingPath: z.array(z.string()),
  lines,
  text: z.string(),
  continuedFence: z.string().optional(),
  splitsGrapheme: z.literal(true).optional(),
}) satisfies z.ZodType<ArtifactChunk>;

/** One number a chunk in each list. */
const chunkMap = z.object({
  /** Where the chunk ends, in UTF-16 code units. */
  ends: z.array(count),
  tokens: z.array(count),
  fromLines: z.array(count),
  toLines: z.array(count),
});

export type StoredChunk = z.infer<typeof storedChunk>;
export type ChunkMap = z.infer<typeof chunkMap>;

/** Reads a field of a set; undefined for what is missing or not ours. */
function reader<T>(schema: z.ZodType<T>) {
  return (json: string | null | undefined): T | undefined => {
    if (json === null || json === undefined) return undefined;
    try {
      return schema.safeParse(JSON.parse(json)).data;
    } catch {
      // Not JSON: whoever wrote it, no set of ours. It is made again.
      return undefined;
    }
  };
}

export const readStoredMeta = reader(storedMeta);
export const readStoredChunk = reader(storedChunk);
export const readChunkMap = reader(chunkMap);
