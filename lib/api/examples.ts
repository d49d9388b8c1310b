/** One artifact, as each operation shows it: a reader of the document sees real shapes, and tests hold them true. */
const ID = "019ac1f0-7c3e-7b52-9a60-3f1d7c5b8e21";
const SESSION = "019ac1ee-02b4-7c1d-8f6e-5a7b3c9d1e40";
const SAVED_AT = "2026-01-15T09:30:00.000Z";
const EXPIRES_AT = "2026-01-16T09:30:00.000Z";
const TEXT = "# Harbour log\n\nThe tide turned at noon.\n";

const outline = [{ level: 1, title: "Harbour log", line: 1, chunk: 0 }];

const meta = {
  artifactId: ID,
  sessionId: SESSION,
  title: "harbour-log.md",
  mediaType: "text/markdown",
  version: 1,
  encoding: "o200k_base",
  maxTokens: 1000,
  chunks: 1,
  tokens: 12,
  bytes: 40,
  lines: 3,
  sha256: "5d54c1f1f5c1f1a5f3f4a3b0c9a0f0a1c2b3d4e5f60718293a4b5c6d7e8f9012",
  createdAt: SAVED_AT,
  updatedAt: SAVED_AT,
};

const chunk = {
  index: 0,
  tokens: 12,
  headingPath: ["Harbour log"],
  lines: { from: 1, to: 3 },
  text: TEXT,
};

const { artifactId, title, version, chunks, tokens, lines, bytes } = meta;

export const EXAMPLES: Record<string, object> = {
  SaveArtifact: { title, mediaType: meta.mediaType, text: TEXT },
  SavedArtifact: { ...meta, isNewVersion: true, expiresAt: EXPIRES_AT, outline },
  FetchedChunks: {
    artifactId,
    title,
    version,
    chunks: [chunk],
    of: 1,
    nextCursor: null,
    remainingTokens: 0,
  },
  ArtifactList: { artifacts: [meta] },
  ArtifactView: {
    meta,
    versions: [{ version, createdAt: SAVED_AT, tokens, bytes }],
    outline,
    chunks: [{ tokens, lines: { from: 1, to: 3 } }],
    expiresAt: EXPIRES_AT,
  },
  ArtifactOutline: { artifactId, title, version, chunks, tokens, lines, outline },
  SearchResult: {
    artifactId,
    version,
    matches: [{ line: 3, chunk: 0, text: "The tide turned at noon." }],
    nextAfter: null,
  },
};
