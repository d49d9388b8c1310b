/** What every way in (tools, server actions, HTTP, MCP) says about artifacts. Pure: the browser imports this file too. */
import { z } from "zod";
import type { ArtifactReference, OutlineEntry } from "../db/schema";
import { ENCODINGS } from "../encodings";
import type { Reason } from "../errors";
import { MIB, TEXT_BYTES } from "../size-limits";

/** Each refused with an error that names the limit and the actual size. */
export const LIMITS = {
  /** UTF-8 bytes of one artifact's text. */
  artifactBytes: TEXT_BYTES,
  /** 25 MB in chunks of the smallest size would be a million hash fields. */
  artifactChunks: 50_000,
  artifactVersions: 100,
  sessionArtifacts: 200,
  /** UTF-8 bytes of all versions of all artifacts of a session. */
  sessionBytes: 250 * MIB,
  titleLength: 200,
  searchMatches: 50,
} as const;

export const CHUNK_TOKENS = { least: 16, usual: 1_000, most: 8_000 } as const;
/** A chunk is never larger than what one fetch may ask for. */
export const FETCH_TOKENS = { usual: 2_000, most: CHUNK_TOKENS.most } as const;

const EXAMPLE_ID = "019ac1f0-7c3e-7b52-9a60-3f1d7c5b8e21";
const uuidOf = (of: string) => z.uuid(`is not the id of ${of}; an id is a uuid like ${EXAMPLE_ID}`);

export const artifactId = uuidOf("an artifact");
export const sessionId = uuidOf("a session");

/** `type/subtype`, without parameters. */
const mediaType = z
  .string("is not a text")
  .regex(
    /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,100}$/,
    "is not a media type; a good value is text/markdown",
  );

const tokensUpTo = (least: number, most: number, usual: number) =>
  z
    .int(`is not a whole number; a good value is ${usual}`)
    .min(least, `is less than ${least}; a good value is ${usual}`)
    .max(most, `is more than ${most}; a good value is ${usual}`);

const version = z
  .int("is not a whole number; versions count from 1")
  .min(1, "is less than 1; versions count from 1")
  .max(1_000_000, "is more than there are");

const index = z
  .int("is not a whole number; chunks count from 0")
  .min(0, "is less than 0; chunks count from 0")
  .max(LIMITS.artifactChunks, "is past the last chunk");

const line = z.int("is not a whole number; lines count from 1").min(1, "lines count from 1");

const encoding = z.enum(ENCODINGS, `is not an encoding; use one of ${ENCODINGS.join(", ")}`);

export const saveInput = z.strictObject({
  artifactId: artifactId
    .optional()
    .describe("An artifact to save a new version of. Leave it out to make a new artifact."),
  title: z
    .string("is not a text")
    .trim()
    .min(1, "is empty; name the artifact")
    .max(LIMITS.titleLength, `is longer than ${LIMITS.titleLength} characters`)
    .describe("A short name, such as a file name"),
  mediaType: mediaType.default("text/plain").describe("For example text/markdown or text/csv"),
  text: z
    .string("is not a text")
    .min(1, "is empty; there is nothing to save")
    .describe("All of it"),
  baseVersion: version
    .optional()
    .describe("The version this one changes; the save is refused when there is a newer one"),
  maxTokens: tokensUpTo(CHUNK_TOKENS.least, CHUNK_TOKENS.most, CHUNK_TOKENS.usual)
    .optional()
    .describe(`The most tokens of a chunk; ${CHUNK_TOKENS.usual} if left out`),
  encoding: encoding.optional().describe(`How tokens are counted; ${ENCODINGS[0]} if left out`),
});

export const fetchInput = z
  .strictObject({
    artifactId,
    cursor: z
      .string("is not a text")
      .max(40, "is not a cursor; use the nextCursor of the last answer")
      .optional()
      .describe("The nextCursor of the last answer, to read on. Leave out to begin at the start."),
    index: index.optional().describe("A chunk to begin at, from 0"),
    heading: z
      .string("is not a text")
      .max(500, "is longer than 500 characters")
      .optional()
      .describe("A heading to begin at, as the outline shows it"),
    lines: z
      .strictObject({ from: line, to: line.optional() })
      .optional()
      .describe("The lines to read, from 1"),
    maxTokens: tokensUpTo(CHUNK_TOKENS.least, FETCH_TOKENS.most, FETCH_TOKENS.usual)
      .optional()
      .describe(`The most tokens of text to return; ${FETCH_TOKENS.usual} if left out`),
  })
  .refine(
    ({ cursor, index, heading, lines }) =>
      [cursor, index, heading, lines].filter((given) => given !== undefined).length <= 1,
    "Give one of cursor, index, heading and lines, not several",
  );

export const searchInput = z.strictObject({
  artifactId,
  query: z
    .string("is not a text")
    .min(1, "is empty; say what to look for")
    .max(500, "is longer than 500 characters"),
  isRegex: z
    .boolean("is not true or false")
    .optional()
    .describe("The query is a regular expression"),
  matchCase: z.boolean("is not true or false").optional(),
  after: z
    .int()
    .min(0)
    .optional()
    .describe("Only lines after this one, to see more than the first matches"),
});

export const artifactInput = z.strictObject({ artifactId, version: version.optional() });

export type SaveInput = z.input<typeof saveInput>;
export type FetchInput = z.input<typeof fetchInput>;
export type SearchInput = z.input<typeof searchInput>;
export type ArtifactInput = z.input<typeof artifactInput>;

/** In whose name, and in which session: from the request's context, never from a model's arguments. */
export type Holder = { userId: string; sessionId: string };

/** From 1, both included. */
export type LineRange = { from: number; to: number };

export type { ArtifactReference, OutlineEntry } from "../db/schema";

export type ArtifactMeta = {
  artifactId: string;
  sessionId: string;
  title: string;
  mediaType: string;
  version: number;
  encoding: (typeof ENCODINGS)[number];
  maxTokens: number;
  chunks: number;
  tokens: number;
  /** Of the text in UTF-8. */
  bytes: number;
  lines: number;
  sha256: string;
  /** ISO 8601: of the artifact, and of this version. */
  createdAt: string;
  updatedAt: string;
};

export type ArtifactChunk = {
  index: number;
  tokens: number;
  /** The headings that the chunk's start stands under, from the top. */
  headingPath: string[];
  lines: LineRange;
  /** A slice of the artifact, code unit for code unit. */
  text: string;
  /** The line that opened the fence which goes on at the start of this chunk. */
  continuedFence?: string;
  /** The chunk ends inside of a grapheme cluster, which alone is larger than the limit. */
  splitsGrapheme?: true;
};

export const artifactReference = z.strictObject({
  artifactId,
  version,
  title: z.string().max(LIMITS.titleLength),
  mediaType,
  chunks: z.int().min(0),
  tokens: z.int().min(0),
  lines: z.int().min(0),
  bytes: z.int().min(0),
}) satisfies z.ZodType<ArtifactReference>;

export type SavedArtifact = ArtifactMeta & {
  /** False when this very text was the newest version already. */
  isNewVersion: boolean;
  /** ISO 8601; when the chunks leave the store, unless they are read. The text stays, and makes them again. */
  expiresAt: string;
  outline: OutlineEntry[];
  /** What was mended in the text or left out of a file, in English for programs. */
  notice?: string;
  /** The same for the page, sentence by sentence, which says it in its own language. */
  noticeReasons?: Reason[];
};

export type FetchedChunks = Pick<ArtifactMeta, "artifactId" | "title" | "version"> & {
  chunks: ArtifactChunk[];
  /** How many chunks there are. */
  of: number;
  /** Null after the last chunk, or the last one asked for. */
  nextCursor: string | null;
  /** Tokens after the last chunk of this answer. */
  remainingTokens: number;
};

export type SearchMatch = { line: number; chunk: number; text: string };
export type SearchResult = Pick<ArtifactMeta, "artifactId" | "version"> & {
  matches: SearchMatch[];
  /** Give it as `after` to see more; null when there are none. */
  nextAfter: number | null;
};

export type ArtifactVersion = {
  version: number;
  /** ISO 8601. */
  createdAt: string;
  tokens: number;
  bytes: number;
};

/** All that a panel shows of an artifact besides its text. */
export type ArtifactView = {
  meta: ArtifactMeta;
  versions: ArtifactVersion[];
  outline: OutlineEntry[];
  /** One entry a chunk. */
  chunks: { tokens: number; lines: LineRange }[];
  expiresAt: string;
};
