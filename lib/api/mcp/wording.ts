/** Results as a model reads them: our sentences around, and what came from an artifact labelled as data. */
import { dataBlock, quoted } from "../../ai/data-block";
import type { ArtifactOutline } from "../../artifacts/artifact-outline";
import type {
  ArtifactMeta,
  FetchedChunks,
  SavedArtifact,
  SearchResult,
} from "../../artifacts/contract";

const size = ({ tokens, chunks, lines }: Pick<ArtifactMeta, "tokens" | "chunks" | "lines">) =>
  `${tokens} tokens in ${chunks} chunks, ${lines} lines`;

export function savedWords(saved: SavedArtifact): string {
  const { artifactId, version, isNewVersion, notice } = saved;
  const done = isNewVersion
    ? `Saved as version ${version} of`
    : `This very text is version ${version} of`;
  const mended = notice ? ` ${notice}` : "";
  return `${done} the artifact ${artifactId}: ${size(saved)}.${mended}`;
}

export function fetchedWords(fetched: FetchedChunks): string {
  const { title, version, chunks, of, nextCursor, remainingTokens } = fetched;
  const places = chunks.map(({ index, lines }) => `${index} (lines ${lines.from}-${lines.to})`);
  const about = `From the artifact ${quoted(title)}, version ${version}: chunks ${places.join(", ")} of ${of}, counted from 0.`;
  const next = nextCursor
    ? `To read on, call FetchArtifactChunks with cursor ${nextCursor}; ${remainingTokens} tokens follow.`
    : "That is all that was asked for, or the end.";
  return `${dataBlock(about, chunks.map(({ text }) => text).join(""))}\n${next}`;
}

export function listWords(artifacts: ArtifactMeta[]): string {
  if (artifacts.length === 0) return "There are no artifacts in this session.";
  const lines = artifacts.map(
    (each) => `${each.artifactId}: ${quoted(each.title)}, ${each.mediaType}, ${size(each)}`,
  );
  return dataBlock("The artifacts of this session, by their ids.", lines.join("\n"));
}

export function outlineWords(outline: ArtifactOutline): string {
  const { title, version, outline: entries } = outline;
  const about = `The headings of the artifact ${quoted(title)}, version ${version}: ${size(outline)}.`;
  if (entries.length === 0) return `${about} There are none.`;
  const lines = entries.map(
    ({ level, title, line, chunk }) =>
      `${"#".repeat(level)} ${title} (line ${line}, chunk ${chunk})`,
  );
  return dataBlock(about, lines.join("\n"));
}

export function searchWords({ matches, nextAfter }: SearchResult): string {
  if (matches.length === 0) return "No line matches.";
  const lines = matches.map(({ line, chunk, text }) => `line ${line}, chunk ${chunk}: ${text}`);
  const more =
    nextAfter === null ? "" : `\nThere are more: call SearchArtifact with after ${nextAfter}.`;
  return dataBlock("The lines that match.", lines.join("\n")) + more;
}
