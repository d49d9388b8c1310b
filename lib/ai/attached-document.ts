import { quoted } from "./data-block";

/** What a model is told of a document besides its headings. */
type Attached = {
  artifactId: string;
  title: string;
  mediaType: string;
  /** The one that the tools read, and the one that was attached. */
  version: number;
  attachedVersion: number;
  chunks: number;
  tokens: number;
  lines: number;
};

/** A document in a message: never its text, but how to read it. */
export function attachedDocument(document: Attached): string {
  const { artifactId, title, mediaType, version, attachedVersion, chunks, tokens, lines } =
    document;
  const changed = version === attachedVersion ? "" : ` (version ${attachedVersion} was attached)`;
  return (
    `[The document ${quoted(title)} is attached: ${mediaType}, artifactId ${artifactId}, ` +
    `version ${version}${changed}, ${chunks} chunks from 0, ${tokens} tokens, ${lines} lines. ` +
    "Its text is not shown here. Read it with FetchArtifactChunks, find places in it with SearchArtifact.]"
  );
}

const ATTACHED =
  /^\[The document ("(?:[^"\\]|\\.)*") is attached: [^,]*, artifactId ([\da-f-]{36}),/;

/** The way back, for the demo model. */
export function readAttachedDocument(
  text: string,
): { artifactId: string; title: string } | undefined {
  const [, title, artifactId] = ATTACHED.exec(text) ?? [];
  if (!title || !artifactId) return undefined;
  return { artifactId, title: String(JSON.parse(title)) };
}
